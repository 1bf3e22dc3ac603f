package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.extract.name.Scan.Noun;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a name stands for by what is around it, over all places where it occurs: titles, ages,
 * verbs of saying and given names vote for a person, acronyms and nationalities for an
 * organisation, prepositions for a place. A bare surname follows the full name.
 */
final class NameTyper {
  private static final EntityType[] OPEN = {
    EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
  };

  private final Scan scan;

  NameTyper(Scan scan) {
    this.scan = scan;
  }

  /** The same names, none of them without a type. */
  List<Proper> type(List<Proper> names) {
    Map<String, float[]> votes = new HashMap<>();
    Map<String, EntityType> partOf = new HashMap<>();
    for (Proper name : names) {
      if (name.type() == null) {
        float[] sum =
            votes.computeIfAbsent(
                scan.words(name.from(), name.to()), key -> new float[OPEN.length]);
        vote(name, sum);
      }
    }
    for (Proper name : names) {
      int last = name.to() - 1;
      if (name.type() == null && last > name.from()) {
        EntityType type = best(votes.get(scan.words(name.from(), name.to())));
        if (type == EntityType.PERSON) {
          partOf.put(scan.folded(last), type);
          partOf.putIfAbsent(scan.folded(name.from()), type);
        }
      }
    }
    List<Proper> typed = new ArrayList<>(names.size());
    for (Proper name : names) {
      typed.add(name.type() != null ? name : name.as(decide(name, votes, partOf)));
    }
    return typed;
  }

  private EntityType decide(
      Proper name, Map<String, float[]> votes, Map<String, EntityType> partOf) {
    String key = scan.words(name.from(), name.to());
    if (name.to() - name.from() == 1 && partOf.containsKey(key)) {
      return EntityType.PERSON;
    }
    return best(votes.get(key));
  }

  private static EntityType best(float @Nullable [] sum) {
    int best = 1;
    if (sum != null) {
      for (int k = 0; k < OPEN.length; k++) {
        if (sum[k] > sum[best]) {
          best = k;
        }
      }
    }
    return OPEN[best];
  }

  private void vote(Proper name, float[] sum) {
    Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(name.from()));
    int words = name.to() - name.from();
    inside(name, words, sum);
    before(name, sentence, sum);
    after(name, sentence, words, sum);
  }

  private void inside(Proper name, int words, float[] sum) {
    String first = scan.tokens().shadow(name.from());
    if (scan.isGivenName(name.from()) || (words > 1 && scan.isGivenName(name.to() - 1))) {
      sum[0] += words > 1 ? 3 : 1.5f;
    }
    if (words >= 2 && words <= 4) {
      sum[0] += 1.5f;
    }
    boolean mixed = hasDigit(first);
    if (words == 1 && (OrganisationSpans.isAcronym(first) || mixed)) {
      sum[1] += 3;
    } else if (words == 1) {
      sum[1] += 0.3f;
    }
    for (int i = name.from(); i < name.to(); i++) {
      if (scan.folded(i).equals("\"")) {
        sum[0] += 5;
      }
      if (NameWords.isCompanyEnd(scan.folded(i)) || NameWords.isOrganisationHead(scan.folded(i))) {
        sum[1] += 3;
      }
    }
  }

  private void before(Proper name, Sentence sentence, float[] sum) {
    int i = name.from() - 1;
    if (i < sentence.from()) {
      return;
    }
    String word = scan.folded(i);
    Noun noun = scan.noun(i);
    Hit hit = scan.hit(i);
    if (word.equals("(")) {
      sum[1] += 2.5f;
    }
    if (NameWords.isHonorific(word)) {
      sum[0] += 5;
    } else if (noun != null) {
      boolean person = noun.noun().stands() == RoleNoun.Stands.PERSON && !noun.noun().plural();
      sum[person ? 0 : 1] += person ? 4 : 2;
    } else if (hit != null && hit.kind() == Hit.Kind.ADJECTIVE) {
      sum[1] += 1.7f;
    } else if (word.equals("the")) {
      sum[1] += 1.5f;
      sum[0] -= 2;
    } else if (word.equals("in") || word.equals("at") || word.equals("near")) {
      sum[2] += 3;
    } else if (NameWords.isLocative(word) || word.equals("to")) {
      sum[2] += 1;
    } else if (word.equals("of") && i > sentence.from() && isAreaNoun(scan.folded(i - 1))) {
      sum[2] += 3.5f;
    } else if (NameWords.isPlaceHead(word)) {
      sum[2] += 2.5f;
    } else if (word.equals(",") && i > sentence.from() && isArea(scan.hit(i - 1))) {
      sum[2] += 2;
    } else if (scan.pos(i) == Pos.NOUN && !scan.capped(i) && !scan.isCue(i)) {
      sum[1] += 1;
      sum[0] -= 0.4f;
    }
    if (scan.isCue(i)) {
      sum[0] += 0.5f;
    }
  }

  private void after(Proper name, Sentence sentence, int words, float[] sum) {
    int i = name.to();
    if (i >= sentence.to()) {
      return;
    }
    if (scan.isCue(i) && scan.isVerb(i)) {
      sum[0] += words > 1 ? 1 : 0.4f;
    }
    Noun noun = scan.noun(i);
    if (noun != null && words == 1) {
      sum[1] += 1.5f;
    }
    if (NameWords.isPlaceHead(scan.folded(i)) && !scan.isVerb(i)) {
      sum[2] += 2.5f;
    }
    if (!scan.folded(i).equals(",") || i + 1 >= sentence.to()) {
      return;
    }
    int next = i + 1;
    String word = scan.folded(next);
    Hit hit = scan.hit(next);
    if (hit != null && hit.kind() == Hit.Kind.COUNTRY) {
      sum[2] += 2;
    } else if (word.equals("who") || word.equals("whose")) {
      sum[0] += 2;
    } else if (isAge(word)) {
      sum[0] += 4;
    } else if (opensRole(next, sentence)) {
      sum[0] += 3;
    }
  }

  private boolean opensRole(int from, Sentence sentence) {
    int limit = Math.min(sentence.to(), from + 5);
    for (int i = from; i < limit && !scan.isMark(i) && !scan.isVerb(i); i++) {
      Noun noun = scan.noun(i);
      if (noun != null && noun.noun().stands() == RoleNoun.Stands.PERSON) {
        return !noun.noun().plural();
      }
    }
    return false;
  }

  private static boolean isArea(@Nullable Hit hit) {
    return hit != null && hit.kind().isArea();
  }

  private static boolean isAge(String word) {
    return word.length() == 2
        && Character.isDigit(word.charAt(0))
        && Character.isDigit(word.charAt(1));
  }

  private static boolean isAreaNoun(String word) {
    return NameWords.isPlaceHead(word)
        || word.equals("capital")
        || word.equals("governor")
        || word.equals("voivode")
        || word.equals("mayor")
        || word.equals("outskirts")
        || word.equals("area")
        || word.equals("north")
        || word.equals("south")
        || word.equals("east")
        || word.equals("west");
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
