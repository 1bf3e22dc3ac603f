package org.coranto.extract.name;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;

/**
 * Tells a capital that stands for its government ("Jakarta asked", "an apology from Hanoi",
 * "accused Baku") from one that is a place ("in Jakarta", "flew to Hanoi"). It looks at the words
 * right beside the name, so that broken syntax matters little.
 */
final class Metonyms {
  /** What governments give, get and have with each other. */
  private static final Set<String> DEALINGS =
      set(
          "apology apologies accusation accusations talks talk negotiations relations ties dispute tensions"
              + " agreement agreements deal contract treaty pact accord bill grateful loyal message report"
              + " statement signal signals support pressure sanctions demand demands request requests answer"
              + " response reply explanation threat threats condemnation criticism protest concession"
              + " concessions guarantees guarantee promise promises offer proposal proposals readiness"
              + " refusal position stance policy decision decisions interests influence allegations charges"
              + " claims claim denial denied accused blamed thanked urged asked warned told threatened called"
              + " demanded approval consent pledge pledges commitment commitments warning warnings note"
              + " invitation backing aid loans loan weapons opposed opposition thanks friendship alliance"
              + " rift row standoff spat war conflict diplomacy order orders plan plans intentions patience"
              + " appealed promised proposed offered complained objected sign signed raised between against by because despite without towards");

  /** Verbs whose object is the place itself. */
  private static final Set<String> MOTION =
      set(
          "visit visited visiting visits leave left leaving leaves reach reached reaching reaches enter entered"
              + " entering enters bomb bombed bombing shell shelled hit hits struck strike attack attacked"
              + " capture captured seize seized surround surrounded besieged approach approached flood"
              + " flooded rocked rock shook cross crossed flew arrived travelled traveled went came returned"
              + " landed toured departed evacuated moved transferred relocated sent shipped opened based");

  /** Nouns of a town that follow its name. */
  private static final Set<String> TOWN_NOUNS =
      set(
          "students harbour harbor bus fare fares rail tram trams archdiocese diocese neighbour neighbor"
              + " neighbours neighbors newspaper plumbers taxi taxis mosques churches inquiry airport street suburb suburbs port station square museum mayor outskirts district districts"
              + " university hospital court stadium streets residents centre center metro police market"
              + " hotel church mosque cathedral region area road summit conference talks meeting zoo bridge"
              + " neighbourhood neighborhood prison stock");

  private static final Set<String> OPENERS =
      set(
          "that if because while whether as after before when unless until once and but or although though"
              + " since so than which where");

  private final Scan scan;

  Metonyms(Scan scan) {
    this.scan = scan;
  }

  private static Set<String> set(String words) {
    return Set.copyOf(new HashSet<>(Arrays.asList(words.split(" ", -1))));
  }

  /** Whether the capital or seat at {@code hit} stands for its government. */
  boolean isGovernment(Hit hit) {
    Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(hit.from()));
    int before = hit.from() - 1;
    int after = hit.to();
    if (before >= sentence.from() && scan.folded(before).equals("the")) {
      before--;
    }
    String left = before >= sentence.from() ? scan.folded(before) : "";
    if (isPlain(left)) {
      return left.equals("in") && sentence.from() == before && lacksSubject(after, sentence);
    }
    if (hit.kind() == Hit.Kind.SEAT) {
      return true;
    }
    if (after < sentence.to() && scan.isPossessive(after)) {
      return after + 1 >= sentence.to() || !isTownNoun(after + 1, sentence);
    }
    if (after < sentence.to() && (TOWN_NOUNS.contains(scan.folded(after)) || isPrivate(after))) {
      return false;
    }
    if (isPreposition(left)) {
      return before > sentence.from() && dealsBefore(before, sentence);
    }
    if (isSubject(left, before, after, sentence) || acts(after, sentence)) {
      return true;
    }
    return before >= sentence.from() && scan.isVerb(before) && !MOTION.contains(left);
  }

  private boolean isTownNoun(int i, Sentence sentence) {
    int k = i;
    while (k + 1 < sentence.to() && k < i + 2 && !TOWN_NOUNS.contains(scan.folded(k))) {
      k++;
    }
    return TOWN_NOUNS.contains(scan.folded(k))
        && !scan.folded(k).equals("talks")
        && !scan.isMark(k);
  }

  private static boolean isPlain(String word) {
    return word.equals("in")
        || word.equals("at")
        || word.equals("near")
        || word.equals("outside")
        || word.equals("inside")
        || word.equals("around")
        || word.equals("across")
        || word.equals("through")
        || word.equals("via")
        || word.equals("into");
  }

  /** "In Moscow consider that …", "in Warsaw was not …": a verb without a subject. */
  private boolean lacksSubject(int after, Sentence sentence) {
    return after + 1 < sentence.to()
        && ((scan.isCue(after) && scan.folded(after + 1).equals("that"))
            || (scan.pos(after) == Pos.AUX && scan.pos(after + 1) == Pos.PART));
  }

  private static boolean isPreposition(String word) {
    return word.equals("from")
        || word.equals("to")
        || word.equals("with")
        || word.equals("of")
        || word.equals("for")
        || word.equals("by")
        || word.equals("against")
        || word.equals("between")
        || word.equals("on")
        || word.equals("towards")
        || word.equals("toward");
  }

  private boolean dealsBefore(int preposition, Sentence sentence) {
    String word = scan.folded(preposition);
    if (word.equals("against") || word.equals("by")) {
      return true;
    }
    int i = preposition - 1;
    for (int steps = 0; i >= sentence.from() && steps < 3; steps++, i--) {
      String left = scan.folded(i);
      if (DEALINGS.contains(left)) {
        return true;
      }
      if (MOTION.contains(left) || scan.isMark(i)) {
        return false;
      }
    }
    return false;
  }

  /** A person of the town who does not act for the state: "the Bamako analyst". */
  private boolean isPrivate(int i) {
    Scan.Noun noun = scan.noun(i);
    return noun != null
        && noun.noun().stands() == RoleNoun.Stands.PERSON
        && !noun.noun().stateBound();
  }

  /** A finite verb right after, or after "which". */
  private boolean acts(int after, Sentence sentence) {
    int i = after;
    if (i + 1 < sentence.to() && scan.folded(i).equals(",") && scan.folded(i + 1).equals("which")) {
      i += 2;
    }
    return i < sentence.to()
        && scan.isVerb(i)
        && !scan.folded(i).endsWith("ing")
        && !(i == after && scan.folded(i).endsWith("ed") && !scan.isCue(i));
  }

  private boolean isSubject(String left, int before, int after, Sentence sentence) {
    boolean opens =
        before < sentence.from()
            || scan.isMark(before)
            || OPENERS.contains(left)
            || scan.isCue(before);
    if (!opens || after >= sentence.to()) {
      return false;
    }
    int i = after;
    while (i < sentence.to() && i < after + 2 && isAdverb(i)) {
      i++;
    }
    if (i < sentence.to() && (scan.isVerb(i) || scan.isCue(i))) {
      return true;
    }
    boolean first = before < sentence.from();
    if (opensClause(left) || first) {
      Pos pos = scan.pos(after);
      boolean free = scan.noun(after) == null && !scan.isMark(after) && !scan.capped(after);
      return free
          && pos != Pos.ADP
          && pos != Pos.CCONJ
          && (!first || pos == Pos.DET || pos == Pos.PRON || pos == Pos.ADJ);
    }
    return i + 1 < sentence.to()
        && scan.folded(i).equals("and")
        && scan.hit(i + 1) != null
        && !scan.isMark(i + 1);
  }

  private static boolean opensClause(String word) {
    return word.equals("if")
        || word.equals("that")
        || word.equals("unless")
        || word.equals("until")
        || word.equals("because")
        || word.equals("whether")
        || word.equals("while");
  }

  private boolean isAdverb(int i) {
    return scan.pos(i) == Pos.ADV || scan.folded(i).endsWith("ly");
  }
}
