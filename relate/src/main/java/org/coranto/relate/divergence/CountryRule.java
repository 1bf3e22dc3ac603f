package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.knowledge.Countries;
import org.coranto.knowledge.CountryWord;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.PhraseTable;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;

/**
 * A country that only one side names where the other names another one, wherever the two stand:
 * "the Serbian minister" and "the minister from Slovenia". Thread-safe.
 */
final class CountryRule {
  /** A country's name or adjective; several countries may share an adjective. */
  private record Named(int from, int to, Set<String> countries, boolean seat) {
    boolean shares(Set<String> others) {
      return countries.stream().anyMatch(others::contains);
    }
  }

  private final Countries countries;

  CountryRule(Knowledge knowledge) {
    this.countries = knowledge.countries();
  }

  void find(Comparison c) {
    List<Named> x = own(c, true);
    List<Named> y = own(c, false);
    if (x.isEmpty() && y.isEmpty()) {
      changed(c);
    }
    if (x.isEmpty() || y.isEmpty() || !one(x) || !one(y)) {
      return;
    }
    for (int k = 0; k < Math.min(x.size(), y.size()); k++) {
      Named a = x.get(k);
      Named b = y.get(k);
      add(c, a, b, "two different countries: ");
    }
  }

  private static void add(Comparison c, Named a, Named b, String why) {
    c.add(
        new Difference(
            a.from(),
            a.to(),
            b.from(),
            b.to(),
            Severity.SUBSTANTIVE,
            Aspect.ACTOR,
            0.7f,
            why + text(c.a, a) + " and " + text(c.b, b)));
  }

  /** Both sides name the same countries, but as those of other things: "Polish section". */
  private void changed(Comparison c) {
    List<Named> y = named(c.b, false);
    for (Named a : named(c.a, false)) {
      int head = head(c.a, a);
      int to = head < 0 ? -1 : c.alignment.toB(head);
      for (Named b : y) {
        boolean same = to >= 0 && head(c.b, b) == to;
        if (same && !a.shares(b.countries()) && !c.usedA(a.from()) && !c.usedB(b.from())) {
          add(c, a, b, "it is another country's: ");
        }
      }
    }
  }

  /** The noun that a country's name or adjective belongs to, or -1. */
  private static int head(Words words, Named named) {
    int before = named.from() - 1;
    if (before > 0 && Set.of("of", "from").contains(words.key(before))) {
      return words.pos(before - 1) == Pos.NOUN ? before - 1 : -1;
    }
    int head = -1;
    for (int k = named.to(); k < Math.min(words.size(), named.to() + 3); k++) {
      boolean noun = words.pos(k) == Pos.NOUN && !words.clauseBefore(k);
      if (!noun && (head >= 0 || words.pos(k) != Pos.ADJ)) {
        break;
      }
      head = noun ? k : head;
    }
    return head;
  }

  private static String text(Words words, Named named) {
    return words.span(named.from(), named.to()).in(words.tokens().text());
  }

  private static boolean one(List<Named> all) {
    Set<String> common = new HashSet<>(all.get(0).countries());
    all.forEach(named -> common.retainAll(named.countries()));
    return !common.isEmpty();
  }

  /** What names a country that the other side does not mean by any word, seats and capitals too. */
  private List<Named> own(Comparison c, boolean first) {
    Words words = first ? c.a : c.b;
    Words other = first ? c.b : c.a;
    Set<String> there = new HashSet<>();
    for (Named named : named(other, true)) {
      // A seat that both sides name stands for no country of the other side.
      boolean answered =
          first ? c.alignment.toA(named.from()) >= 0 : c.alignment.toB(named.from()) >= 0;
      if (!named.seat() || !answered) {
        there.addAll(named.countries());
      }
    }
    List<Named> own = new ArrayList<>();
    for (Named named : named(words, false)) {
      boolean open = first ? c.openA(named.from()) : c.openB(named.from());
      if (open && !named.shares(there)) {
        own.add(named);
      }
    }
    return own;
  }

  private List<Named> named(Words words, boolean withSeats) {
    List<Named> found = new ArrayList<>();
    for (int k = 0; k < words.size(); ) {
      Optional<PhraseTable.Match<CountryWord>> match =
          countries.words().longestAt(words::raw, k, words.size());
      if (match.isEmpty()) {
        k++;
        continue;
      }
      Set<String> of = new HashSet<>();
      boolean seats = true;
      for (CountryWord word : match.get().values()) {
        boolean seat =
            word.kind() == CountryWord.Kind.CAPITAL || word.kind() == CountryWord.Kind.METONYM;
        if (withSeats || (!seat && (!word.weak() || words.name(k)))) {
          of.add(word.country().iso3());
          seats &= seat;
        }
      }
      if (!of.isEmpty()) {
        found.add(new Named(match.get().from(), match.get().to(), of, seats));
      }
      k = Math.max(k + 1, match.get().to());
    }
    return found;
  }
}
