package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coranto.model.EventType;

/** The event triggers, by every inflected form. Immutable. */
public final class Triggers {
  /** Words that do not count inside a phrase. */
  static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "its", "their", "his", "her", "our", "my", "all", "this", "that",
          "these", "those", "any", "some");

  private final List<Trigger> all;
  private final PhraseTable<Use> forms;
  private final Lazy<NearWords> near;

  private Triggers(List<Trigger> all, PhraseTable<Use> forms) {
    this.all = List.copyOf(all);
    this.forms = forms;
    this.near = new Lazy<>(() -> new NearWords(forms.keys()));
  }

  /**
   * A form of a trigger.
   *
   * @param trigger which
   * @param form which of its forms
   */
  public record Use(Trigger trigger, Inflections.Form form) {}

  static Triggers load() {
    List<Trigger> all = new ArrayList<>(4000);
    PhraseTable.Builder<Use> forms = new PhraseTable.Builder<>(17000, DETERMINERS);
    Table.read(
        "triggers.tsv",
        "trigger part type mode cameo actor recipient reciprocal weak context",
        row -> {
          Trigger trigger =
              new Trigger(
                  row.text(0),
                  Trigger.Part.valueOf(row.text(1).toUpperCase(Locale.ROOT)),
                  EventType.valueOf(row.text(2)),
                  row.text(3),
                  row.text(4),
                  row.list(5),
                  row.list(6),
                  row.yes(7),
                  !row.text(8).isEmpty(),
                  row.text(8).equals("vague"),
                  row.text(9));
          all.add(trigger);
          List<Inflections.Inflected> inflected =
              trigger.part() == Trigger.Part.VERB
                  ? Inflections.ofVerb(trigger.lemma())
                  : Inflections.ofNoun(trigger.lemma());
          for (Inflections.Inflected form : inflected) {
            forms.add(form.text(), new Use(trigger, form.form()));
          }
        });
    return new Triggers(all, forms.build());
  }

  /** All triggers, verbs first. */
  public List<Trigger> all() {
    return all;
  }

  /** Every form of every trigger, for longest match; determiners inside a phrase do not count. */
  public PhraseTable<Use> forms() {
    return forms;
  }

  /** The triggers of this form, likeliest type first: {@code "strikes"} gives several. */
  public List<Use> byForm(String form) {
    return forms.get(form);
  }

  /**
   * The triggers of the one form at distance 1 of a damaged word of six letters or more; empty when
   * unclear.
   */
  public List<Use> near(String word) {
    return near.get().agreeing(Fold.key(word), forms::get, Use::trigger);
  }
}
