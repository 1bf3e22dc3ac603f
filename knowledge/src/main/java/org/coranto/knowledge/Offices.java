package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The role nouns. Immutable. */
public final class Offices {
  private final List<Office> all;
  private final PhraseTable<Use> forms;

  private Offices(List<Office> all, PhraseTable<Use> forms) {
    this.all = List.copyOf(all);
    this.forms = forms;
  }

  /**
   * A form of a role noun.
   *
   * @param office which
   * @param plural whether the form is its plural: several people, a group
   */
  public record Use(Office office, boolean plural) {}

  static Offices load() {
    List<Office> all = new ArrayList<>(1700);
    PhraseTable.Builder<Use> forms = new PhraseTable.Builder<>(3300, Set.of());
    Table.read(
        "offices.tsv",
        "noun plural sector kind bound role",
        row -> {
          Office.Bond bond =
              switch (row.text(4)) {
                case "yes" -> Office.Bond.STATE;
                case "side" -> Office.Bond.SIDE;
                default -> Office.Bond.NONE;
              };
          Office office =
              new Office(
                  row.text(0),
                  row.text(1),
                  row.text(2),
                  Office.Kind.valueOf(row.text(3)),
                  bond,
                  row.text(5));
          all.add(office);
          forms.add(office.noun(), new Use(office, false));
          if (!office.plural().isEmpty()) {
            forms.add(office.plural(), new Use(office, true));
          }
        });
    return new Offices(all, forms.build());
  }

  /** All role nouns. */
  public List<Office> all() {
    return all;
  }

  /** Singulars and plurals, for longest match. */
  public PhraseTable<Use> forms() {
    return forms;
  }

  /** The role nouns of this form, singular or plural. */
  public List<Use> byForm(String form) {
    return forms.get(form);
  }
}
