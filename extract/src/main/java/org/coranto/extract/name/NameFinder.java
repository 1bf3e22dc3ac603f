package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.AnalysedText;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds every mention of an actor or place. Thread-safe.
 *
 * <p>Steps: entries of the knowledge and role nouns ({@link Scan}); names of organisations around
 * their head ({@link OrganisationSpans}); other capitalised runs ({@link NameRuns}); their types
 * ({@link NameTyper}); the same names elsewhere ({@link Recurrences}), without letters behind a
 * person ({@link Postnominals}); role phrases ({@link RolePhrases}), given to the persons they
 * stand beside ({@link RoleAttacher}); pronouns. All work is linear in the length of the text.
 */
public final class NameFinder {
  private final Lexicon lexicon;

  /** Uses the bundled names and offices. */
  public NameFinder(Knowledge knowledge) {
    this.lexicon = new Lexicon(knowledge);
  }

  /** Mentions by rules alone. */
  public List<Mention> find(AnalysedText text) {
    return find(text, null);
  }

  /**
   * Mentions in order of start, then length; may be empty, may nest (a role holds a name).
   *
   * @param tagged what a language model finds in the text; null to go by rules alone
   */
  public List<Mention> find(AnalysedText text, @Nullable Tagged tagged) {
    Scan scan = new Scan(text, lexicon);
    boolean[] taken = new boolean[text.tokens().size()];
    List<Proper> names =
        tagged == null ? ruled(scan, taken) : new LearnedNames(scan).find(tagged, taken);
    names = new Postnominals(scan).leaveOut(new Recurrences(scan).find(names, taken));

    boolean[] persons = new boolean[taken.length];
    for (Proper name : names) {
      GivenUp.check();
      for (int i = name.from(); name.is(EntityType.PERSON) && i < name.to(); i++) {
        persons[i] = true;
      }
    }
    List<RolePhrase> phrases = new RolePhrases(scan, taken, persons).find();
    RoleAttacher roles = new RoleAttacher(scan);
    roles.attach(names, phrases);

    List<Mention> mentions = new ArrayList<>();
    for (Proper name : names) {
      GivenUp.check();
      mentions.add(name(scan, name, roles.of(name.from())));
    }
    addEntries(scan, mentions);
    addPrefixes(scan, mentions);
    addParts(scan, taken, mentions);
    addRoles(scan, phrases, roles, mentions);
    mentions.addAll(new Citizens(scan).find());
    addPronouns(scan, mentions);
    mentions.sort(Comparator.comparing(Mention::span));
    return List.copyOf(mentions);
  }

  private static List<Proper> ruled(Scan scan, boolean[] taken) {
    List<Proper> names = new OrganisationSpans(scan).all(taken);
    names.addAll(new NameRuns(scan).find(taken));
    return new NameTyper(scan).type(names);
  }

  private static Mention name(Scan scan, Proper name, List<Role> roles) {
    float confidence = name.type() == EntityType.PLACE ? 0.6f : 0.8f;
    return new Mention(
        scan.tokens().span(name.from(), name.to()),
        Mention.Kind.NAME,
        name.type(),
        null,
        false,
        roles,
        name.rule(),
        confidence);
  }

  private static void addEntries(Scan scan, List<Mention> mentions) {
    Metonyms metonyms = new Metonyms(scan);
    for (Hit hit : scan.allHits()) {
      GivenUp.check();
      boolean adjective = hit.kind() == Hit.Kind.ADJECTIVE;
      boolean capital = hit.kind() == Hit.Kind.CAPITAL || hit.kind() == Hit.Kind.SEAT;
      boolean government = capital && hit.country() != null && metonyms.isGovernment(hit);
      EntityType type = government ? governmentType(hit) : capital ? EntityType.PLACE : hit.type();
      mentions.add(
          new Mention(
              scan.tokens().span(hit.from(), hit.to()),
              adjective ? Mention.Kind.ADJECTIVE : Mention.Kind.NAME,
              type,
              government ? hit.country() : hit.id(),
              government,
              List.of(),
              adjective ? "name.nationality" : government ? "name.metonym" : "name.known",
              0.9f));
    }
  }

  private static EntityType governmentType(Hit hit) {
    String country = hit.country();
    boolean state = country != null && country.startsWith("country:");
    return state ? EntityType.COUNTRY : EntityType.ORGANIZATION;
  }

  /** Countries inside one token: "Danish-owned", "Kazakh-Uzbek". */
  private void addParts(Scan scan, boolean[] taken, List<Mention> mentions) {
    for (int i = 0; i < taken.length; i++) {
      GivenUp.check();
      String raw = scan.tokens().raw(i);
      if (taken[i] || scan.hit(i) != null || raw.indexOf('-') <= 0) {
        continue;
      }
      int from = 0;
      while (from < raw.length()) {
        int hyphen = raw.indexOf('-', from);
        int to = hyphen < 0 ? raw.length() : hyphen;
        String part = raw.substring(from, to);
        Hit hit =
            part.length() > 1 && Character.isUpperCase(part.charAt(0))
                ? lexicon.countryWord(part)
                : null;
        if (hit != null) {
          int start = scan.tokens().start(i) + from;
          mentions.add(part(new Span(start, start + part.length()), hit));
        }
        from = to + 1;
      }
    }
  }

  private static Mention part(Span span, Hit hit) {
    boolean adjective = hit.kind() == Hit.Kind.ADJECTIVE;
    return new Mention(
        span,
        adjective ? Mention.Kind.ADJECTIVE : Mention.Kind.NAME,
        EntityType.COUNTRY,
        hit.id(),
        false,
        List.of(),
        "name.inside-word",
        0.8f);
  }

  /** The party in "CDA-leader", which is one token. */
  private void addPrefixes(Scan scan, List<Mention> mentions) {
    for (Scan.Noun noun : scan.allNouns()) {
      String raw = scan.tokens().raw(noun.from());
      int hyphen = raw.lastIndexOf('-');
      boolean compound = noun.to() - noun.from() == 1 && noun.noun().lemma().indexOf('-') < 0;
      if (compound && hyphen > 1 && OrganisationSpans.isAcronym(raw.substring(0, hyphen))) {
        int start = scan.tokens().start(noun.from());
        mentions.add(
            new Mention(
                new Span(start, start + hyphen),
                Mention.Kind.NAME,
                EntityType.ORGANIZATION,
                lexicon.organisationOf(raw.substring(0, hyphen)),
                false,
                List.of(),
                "name.before-hyphen",
                0.7f));
      }
    }
  }

  private static void addRoles(
      Scan scan, List<RolePhrase> phrases, RoleAttacher roles, List<Mention> mentions) {
    StandaloneRoles standalone = new StandaloneRoles(scan);
    for (RolePhrase phrase : phrases) {
      GivenUp.check();
      if (roles.isGiven(phrase) || !standalone.isActor(phrase)) {
        continue;
      }
      mentions.add(
          new Mention(
              scan.tokens().span(phrase.from(), phrase.to()),
              Mention.Kind.ROLE,
              typeOf(phrase),
              null,
              false,
              List.of(
                  new Role(
                      scan.tokens().span(phrase.core(), phrase.to()).in(scan.tokens().text()),
                      phrase.status(),
                      scan.tokens().span(phrase.core(), phrase.to()))),
              "role.noun",
              0.7f));
    }
  }

  private static @Nullable EntityType typeOf(RolePhrase phrase) {
    if (phrase.noun().stands() == RoleNoun.Stands.ORGANIZATION) {
      return phrase.noun().plural() ? EntityType.GROUP : EntityType.ORGANIZATION;
    }
    return phrase.isOnePerson() ? EntityType.PERSON : EntityType.GROUP;
  }

  private static void addPronouns(Scan scan, List<Mention> mentions) {
    Pronouns pronouns = new Pronouns(scan);
    for (Sentence sentence : scan.text().sentences()) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (pronouns.isActor(i, sentence)) {
          mentions.add(
              new Mention(
                  scan.tokens().span(i),
                  Mention.Kind.PRONOUN,
                  pronouns.type(i),
                  null,
                  false,
                  List.of(),
                  "name.pronoun",
                  0.6f));
        }
      }
    }
  }
}
