package org.coranto.extract.condition;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.tagger.Tagged;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Combines what the language model and the rules find: the one place where the two meet for
 * conditions. Clauses that the rules cut stay as they are; the model adds those the rules do not
 * see, and fills in parties that the rules leave open.
 */
final class LearnedConditions {
  private final Tokens tokens;
  private final List<Mention> mentions;
  private final List<DateMention> dates;

  LearnedConditions(Tokens tokens, List<Mention> mentions, List<DateMention> dates) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.dates = dates;
  }

  /** Conditions of both, in no order, without ids. */
  List<Condition> combine(Tagged tagged, List<Condition> ruled) {
    List<Condition> combined = new ArrayList<>();
    List<Tagged.Hinge> left = new ArrayList<>(tagged.hinges());
    for (Condition condition : ruled) {
      GivenUp.check();
      Tagged.Hinge same = same(condition, left);
      if (same != null) {
        left.remove(same);
      }
      combined.add(same == null ? condition : completed(condition, same));
    }
    for (Tagged.Hinge hinge : left) {
      GivenUp.check();
      Condition added = condition(hinge, tagged.model());
      if (added != null && combined.stream().noneMatch(c -> clash(c, added))) {
        combined.add(added);
      }
    }
    return combined;
  }

  private static Tagged.@Nullable Hinge same(Condition condition, List<Tagged.Hinge> hinges) {
    for (Tagged.Hinge hinge : hinges) {
      GivenUp.check();
      if (hinge.promise().overlaps(condition.promise())
          && hinge.condition().overlaps(condition.condition())) {
        return hinge;
      }
    }
    return null;
  }

  private static boolean clash(Condition a, Condition b) {
    return a.promise().overlaps(b.promise()) && a.condition().overlaps(b.condition());
  }

  private Condition completed(Condition c, Tagged.Hinge hinge) {
    return new Condition(
        c.id(),
        hinge.kind(),
        c.holder() == null ? party(hinge.holder()) : c.holder(),
        c.addressee() == null ? party(hinge.addressee()) : c.addressee(),
        c.promise(),
        c.condition(),
        c.deadline() == null ? deadline(hinge.deadline()) : c.deadline(),
        c.status() == Condition.Status.OPEN ? hinge.status() : c.status(),
        c.rule());
  }

  private @Nullable Condition condition(Tagged.Hinge hinge, String model) {
    Span promise = trimmed(hinge.promise());
    Span condition = trimmed(hinge.condition());
    if (promise == null || condition == null) {
      return null;
    }
    return new Condition(
        "",
        hinge.kind(),
        party(hinge.holder()),
        party(hinge.addressee()),
        promise,
        condition,
        deadline(hinge.deadline()),
        hinge.status(),
        "condition.tagger:" + model);
  }

  /** The words without marks at their ends; or null when nothing else is there. */
  private @Nullable Span trimmed(Span words) {
    int from = tokens.firstEndingAfter(words.start());
    int to = tokens.firstAtOrAfter(words.end());
    while (from < to && tokens.isMark(from)) {
      from++;
    }
    while (to > from && tokens.isMark(to - 1)) {
      to--;
    }
    return from < to ? tokens.span(from, to) : null;
  }

  private @Nullable Span party(List<Span> linked) {
    for (Span words : linked) {
      for (Mention mention : mentions) {
        if (mention.span().overlaps(words)) {
          return mention.span();
        }
      }
    }
    return linked.isEmpty() ? null : linked.get(0);
  }

  private @Nullable String deadline(List<Span> linked) {
    for (Span words : linked) {
      for (DateMention date : dates) {
        if (date.span().overlaps(words)) {
          return date.value();
        }
      }
    }
    return null;
  }
}
