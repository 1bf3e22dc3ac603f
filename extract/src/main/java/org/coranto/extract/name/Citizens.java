package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;

/**
 * People whom only their nationality names: "an Iraqi was shot", "said the Italian", "two Syrians".
 * They are no states. "The Syrians" may be one and are left alone. Linear in the number of names.
 */
final class Citizens {
  private static final int LONGEST = 4;

  private final Scan scan;

  Citizens(Scan scan) {
    this.scan = scan;
  }

  /** Their mentions, in order; each holds that of the nationality. */
  List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    for (Hit hit : scan.allHits()) {
      GivenUp.check();
      int from = hit.kind() == Hit.Kind.ADJECTIVE && hit.length() == 1 ? from(hit.from()) : -1;
      if (from >= 0 && !isAdjective(hit.to())) {
        found.add(mention(from, hit.from()));
      }
    }
    return found;
  }

  /** Index of the first token of a phrase that ends in the noun at {@code i}, or -1. */
  private int from(int i) {
    Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(i));
    boolean one = scan.isCitizen(i);
    if (!one && !scan.isCitizens(i)) {
      return -1;
    }
    int found = -1;
    for (int k = i - 1; k >= sentence.from() && i - k <= LONGEST; k--) {
      boolean number = scan.pos(k) == Pos.NUM || NameWords.isQuantity(scan.folded(k));
      boolean begins = one ? NameWords.isArticle(scan.folded(k)) : number;
      boolean inner = scan.pos(k) == Pos.ADJ || scan.pos(k) == Pos.NUM;
      if (scan.hit(k) != null || !(begins || inner)) {
        break;
      }
      found = begins ? k : found;
      if (one && begins) {
        break;
      }
    }
    return found;
  }

  /** Whether what stands behind makes an adjective of the word: "the Iraqi army". */
  private boolean isAdjective(int next) {
    if (next >= scan.tokens().size()) {
      return false;
    }
    boolean joined = scan.folded(next).equals("and") || scan.folded(next).equals("or");
    if (joined || scan.folded(next).equals(",")) {
      Hit other = next + 1 < scan.tokens().size() ? scan.hit(next + 1) : null;
      return other != null && other.kind() == Hit.Kind.ADJECTIVE;
    }
    return switch (scan.pos(next)) {
      case ADJ, NOUN, PROPN, NUM -> true;
      default -> scan.noun(next) != null || scan.folded(next).equals("-");
    };
  }

  private Mention mention(int from, int at) {
    return new Mention(
        scan.tokens().span(from, at + 1),
        Mention.Kind.ROLE,
        scan.isCitizen(at) ? EntityType.PERSON : EntityType.GROUP,
        null,
        false,
        List.of(),
        "role.nationality",
        0.7f);
  }
}
