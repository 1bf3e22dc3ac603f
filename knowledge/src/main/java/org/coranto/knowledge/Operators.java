package org.coranto.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that change the standing of the event that depends on them. Immutable. */
public final class Operators {
  private final PhraseTable<Use> forms;

  private Operators(PhraseTable<Use> forms) {
    this.forms = forms;
  }

  /** What an operator makes of the event inside it. */
  public enum Effect {
    /** "plans to". */
    FUTURE,
    /** "could", "if". */
    CONDITIONAL,
    THREATEN,
    REFUSE,
    REQUEST,
    ACCUSE,
    /** "allegedly". */
    ALLEGE,
    DENY,
    /** "lifts": a hostile act inside is undone, a friendly one broken off. */
    END,
    BEGIN,
    /** Light verbs: the event is the noun. */
    DO,
    NEGATE,
    ATTEMPT,
    CAUSE,
    HISTORICAL,
    /** What follows is a motive. */
    PURPOSE
  }

  /** The part of speech of an operator. */
  public enum Part {
    VERB,
    NOUN,
    AUX,
    ADVERB,
    ADJECTIVE,
    PREPOSITION,
    DETERMINER,
    CONJUNCTION
  }

  /**
   * A form of an operator.
   *
   * @param lemma base form
   * @param part part of speech
   * @param effect what it does
   * @param form which of its forms
   */
  public record Use(String lemma, Part part, Effect effect, Inflections.Form form) {}

  static Operators load() {
    PhraseTable.Builder<Use> forms = new PhraseTable.Builder<>(3000, Set.of());
    Table.read(
        "operators.tsv",
        "operator part effect",
        row -> {
          String lemma = row.text(0);
          Part part = Part.valueOf(row.text(1).toUpperCase(Locale.ROOT));
          Effect effect = Effect.valueOf(row.text(2).toUpperCase(Locale.ROOT));
          List<Inflections.Inflected> inflected =
              switch (part) {
                case VERB -> Inflections.ofVerb(lemma);
                case NOUN -> Inflections.ofNoun(lemma);
                default -> List.of(new Inflections.Inflected(lemma, Inflections.Form.FIXED));
              };
          for (Inflections.Inflected form : inflected) {
            forms.add(form.text(), new Use(lemma, part, effect, form.form()));
          }
        });
    return new Operators(forms.build());
  }

  /** Every form of every operator, for longest match. */
  public PhraseTable<Use> forms() {
    return forms;
  }

  /** The operators of this form. */
  public List<Use> byForm(String form) {
    return forms.get(form);
  }
}
