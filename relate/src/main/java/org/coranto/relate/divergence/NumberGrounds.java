package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.GivenUp;
import org.coranto.model.Reading;
import org.coranto.model.Rendering;
import org.coranto.model.Tokens;
import org.coranto.relate.divergence.Quantities.Quantity;
import org.jspecify.annotations.Nullable;

/** What arithmetic says for a number, or for "more" against "less". Made for one report. */
final class NumberGrounds {
  private static final int NEARBY = 60;
  private static final Set<String> UP =
      Set.of(
          "increase",
          "increased",
          "increases",
          "raise",
          "raised",
          "rose",
          "grew",
          "above",
          "over",
          "more",
          "exceeded",
          "grown",
          "risen",
          "up",
          "accelerated");
  private static final Set<String> DOWN =
      Set.of(
          "reduce",
          "reduced",
          "reduces",
          "decrease",
          "decreased",
          "lower",
          "lowered",
          "cut",
          "fell",
          "below",
          "under",
          "less",
          "fewer",
          "dropped",
          "fallen",
          "down",
          "shortened",
          "shrank");

  private final Reading reading;
  private final List<Words> renderings = new ArrayList<>();
  private final List<List<Quantity>> quantities = new ArrayList<>();

  NumberGrounds(Reading reading, Relations relations) {
    this.reading = reading;
    Tokens tokens = reading.text().tokens();
    for (Rendering rendering : reading.report().renderings()) {
      Words words = new Words(tokens, List.of(rendering.span()), relations);
      renderings.add(words);
      quantities.add(Quantities.of(words));
    }
  }

  /** Parts given nearby that make the number of this side, and not the other's. */
  @Nullable String sum(View own, View other, Aspect aspect) {
    if ((aspect != Aspect.NUMBER && aspect != Aspect.DATE) || own.isEmpty() || other.isEmpty()) {
      return null;
    }
    String mine = made(own);
    return mine != null && made(other) == null ? mine : null;
  }

  private @Nullable String made(View view) {
    int rendering = reading.report().renderingAt(view.span().start());
    Words all = renderings.get(rendering);
    List<Quantity> nearby = new ArrayList<>();
    Quantity own = null;
    for (Quantity quantity : quantities.get(rendering)) {
      if (all.span(quantity.from(), quantity.to()).overlaps(view.span()) && own == null) {
        own = quantity;
      }
    }
    for (Quantity quantity : quantities.get(rendering)) {
      boolean counts = quantity.value() > 1 && !dated(quantity);
      boolean near = own != null && Math.abs(quantity.from() - own.from()) < NEARBY;
      if (counts && near && !quantity.equals(own)) {
        nearby.add(quantity);
      }
    }
    if (own == null || own.value() < 4) {
      return null;
    }
    return own.ordinal() ? ranked(all, own, nearby) : composed(all, own, nearby);
  }

  /** "The fifth person; four others": the rank is one more than those before. */
  private static @Nullable String ranked(Words all, Quantity own, List<Quantity> nearby) {
    for (Quantity one : nearby) {
      boolean others =
          one.to() < all.size() && Set.of("others", "other", "earlier").contains(all.key(one.to()));
      if (others && !one.ordinal() && one.value() + 1 == own.value()) {
        return text(all, one) + " " + all.raw(one.to()) + " come before";
      }
    }
    return null;
  }

  private static @Nullable String composed(Words all, Quantity own, List<Quantity> nearby) {
    for (int i = 0; i < nearby.size(); i++) {
      GivenUp.check();
      for (int j = 0; j < nearby.size(); j++) {
        Quantity x = nearby.get(i);
        Quantity y = nearby.get(j);
        boolean times = y.to() < all.size() && all.key(y.to()).equals("times");
        if (times && x.value() == own.value() * y.value()) {
          return text(all, x) + " is " + text(all, y) + " times as much";
        }
        if (j <= i || x.ordinal() || y.ordinal()) {
          continue;
        }
        if (x.value() + y.value() == own.value()) {
          return text(all, x) + " and " + text(all, y) + " make it";
        }
        if (Math.abs(x.value() - y.value()) == own.value()) {
          return "it is what is left between " + text(all, x) + " and " + text(all, y);
        }
      }
    }
    return null;
  }

  /** "Reduced from nine to seven", "under half: 72,000 of 147,000", "200 below the 1,800". */
  @Nullable String direction(View own, View other, Aspect aspect) {
    int sign = sign(own);
    if (sign == 0 || sign(other) != -sign) {
      return null;
    }
    String mine = steps(own, sign);
    return mine != null && steps(other, -sign) == null ? mine : null;
  }

  private static int sign(View view) {
    return view.hasAny(UP) ? 1 : view.hasAny(DOWN) ? -1 : 0;
  }

  private @Nullable String steps(View view, int sign) {
    int rendering = reading.report().renderingAt(view.span().start());
    Words all = renderings.get(rendering);
    int at = all.indexOf(view.words().token(view.from()));
    List<Quantity> near = new ArrayList<>();
    for (Quantity quantity : quantities.get(rendering)) {
      if (Math.abs(quantity.from() - at) < NEARBY) {
        near.add(quantity);
      }
    }
    for (int i = 0; i + 1 < near.size(); i++) {
      Quantity x = near.get(i);
      Quantity y = near.get(i + 1);
      boolean pair =
          x.from() > 0
              && all.key(x.from() - 1).equals("from")
              && y.from() - x.to() <= 3
              && all.key(y.from() - 1).equals("to");
      if (pair && x.from() > at && Math.signum(y.value() - x.value()) == sign) {
        return "it goes from " + text(all, x) + " to " + text(all, y);
      }
    }
    for (Quantity x : near) {
      for (Quantity y : near) {
        for (Quantity step : near) {
          boolean apart = x.from() < step.from() && step.from() < y.from() && step.to() <= at + 1;
          if (apart && y.from() > at && x.value() == y.value() + sign * step.value()) {
            return text(all, x) + " against " + text(all, y);
          }
        }
      }
    }
    return half(all, at, near, sign);
  }

  private static @Nullable String half(Words all, int at, List<Quantity> near, int sign) {
    boolean half = false;
    for (int k = at + 1; k < Math.min(all.size(), at + 4); k++) {
      half |= all.key(k).equals("half");
    }
    for (int i = 0; half && i < near.size(); i++) {
      Quantity whole = near.get(i);
      for (Quantity part : near) {
        boolean fits = whole.from() < at && part.from() > at && part.value() < whole.value();
        if (fits && Math.signum(part.value() - whole.value() / 2) == sign) {
          return text(all, part) + " of " + text(all, whole);
        }
      }
    }
    return null;
  }

  /** The same number counts the same thing elsewhere in the report, and the other's does not. */
  @Nullable String counted(View own, View other, Aspect aspect) {
    return aspect == Aspect.NUMBER && again(own) > 0 && again(other) == 0
        ? "the report gives this number elsewhere too"
        : null;
  }

  private int again(View view) {
    List<Quantity> mine = Quantities.of(view.words());
    int found = 0;
    for (Quantity q : mine) {
      if (q.from() != view.from() || q.value() < 2) {
        continue;
      }
      for (int r = 0; r < renderings.size(); r++) {
        Words all = renderings.get(r);
        for (Quantity p : quantities.get(r)) {
          boolean outside = view.words().indexOf(all.token(p.from())) < 0;
          found += outside && q.equal(p) && sameThing(view.words(), q, all, p) ? 1 : 0;
        }
      }
    }
    return found;
  }

  private static boolean sameThing(Words a, Quantity q, Words b, Quantity p) {
    for (int i = q.to(); i < Math.min(a.size(), q.to() + 3); i++) {
      for (int j = p.to(); j < Math.min(b.size(), p.to() + 3); j++) {
        boolean content = a.content(i) && a.key(i).length() > 3;
        if (content && Likeness.stem(a.key(i)).equals(Likeness.stem(b.key(j)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean dated(Quantity quantity) {
    return quantity.value() >= 1900 && quantity.value() < 2100;
  }

  private static String text(Words words, Quantity quantity) {
    return words.span(quantity.from(), quantity.to()).in(words.tokens().text());
  }
}
