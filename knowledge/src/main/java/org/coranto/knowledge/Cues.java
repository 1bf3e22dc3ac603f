package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coranto.model.Quote;

/** The cues, by every inflected form. Immutable. */
public final class Cues {
  private final List<Cue> all;
  private final PhraseTable<Use> forms;
  private final Lazy<NearWords> near;

  private Cues(List<Cue> all, PhraseTable<Use> forms) {
    this.all = List.copyOf(all);
    this.forms = forms;
    this.near = new Lazy<>(() -> new NearWords(forms.keys()));
  }

  /**
   * A form of a cue.
   *
   * @param cue which
   * @param form which of its forms
   */
  public record Use(Cue cue, Inflections.Form form) {}

  static Cues load() {
    List<Cue> all = new ArrayList<>(1300);
    PhraseTable.Builder<Use> forms = new PhraseTable.Builder<>(6000, Set.of());
    Table.read(
        "cues.tsv",
        "cue part acts kind takes strength rate seen",
        row -> {
          Cue cue = cue(row);
          all.add(cue);
          for (Inflections.Inflected form : inflected(cue)) {
            forms.add(form.text(), new Use(cue, form.form()));
          }
        });
    return new Cues(all, forms.build());
  }

  private static Cue cue(Table.Row row) {
    List<Quote.Act> acts = new ArrayList<>(2);
    for (String act : row.list(2)) {
      acts.add(Quote.Act.valueOf(act.toUpperCase(Locale.ROOT)));
    }
    Set<Cue.Takes> takes = EnumSet.noneOf(Cue.Takes.class);
    for (String what : row.list(4)) {
      takes.add(Cue.Takes.valueOf(what.toUpperCase(Locale.ROOT)));
    }
    return new Cue(
        row.text(0),
        Cue.Part.valueOf(row.text(1).toUpperCase(Locale.ROOT)),
        acts,
        Cue.Kind.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
        takes,
        Cue.Strength.valueOf(row.text(5).toUpperCase(Locale.ROOT)),
        row.number(6),
        row.whole(7));
  }

  private static List<Inflections.Inflected> inflected(Cue cue) {
    return switch (cue.part()) {
      case VERB, BE -> Inflections.ofVerb(cue.lemma());
      case NOUN -> Inflections.ofNoun(cue.lemma());
      case PHRASE -> List.of(new Inflections.Inflected(cue.lemma(), Inflections.Form.FIXED));
    };
  }

  /** All cues, verbs first. */
  public List<Cue> all() {
    return all;
  }

  /** Every form of every cue, for longest match. */
  public PhraseTable<Use> forms() {
    return forms;
  }

  /** The cues of this form: {@code "denied"} gives deny in the past. */
  public List<Use> byForm(String form) {
    return forms.get(form);
  }

  /**
   * The cues of the form nearest to a damaged word ("threatesed"), at one insertion, deletion,
   * change or swap of letters. Only for words of six letters or more that are no cue themselves;
   * empty when two different forms are as near.
   */
  public List<Use> near(String word) {
    return near.get().agreeing(Fold.key(word), forms::get, Use::cue);
  }
}
