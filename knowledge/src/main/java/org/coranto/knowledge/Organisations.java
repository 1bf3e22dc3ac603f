package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organisations, by id and by name. Immutable. */
public final class Organisations {
  private final List<Organisation> all;
  private final Map<String, Organisation> byId;
  private final PhraseTable<Organisation> names;
  private final PhraseTable<Organisation> seats;

  private Organisations(
      List<Organisation> all,
      Map<String, Organisation> byId,
      PhraseTable<Organisation> names,
      PhraseTable<Organisation> seats) {
    this.all = List.copyOf(all);
    this.byId = byId;
    this.names = names;
    this.seats = seats;
  }

  static Organisations load() {
    List<Organisation> all = new ArrayList<>(2200);
    Map<String, Organisation> byId = new HashMap<>(4400);
    PhraseTable.Builder<Organisation> names = new PhraseTable.Builder<>(4500, Set.of());
    Table.read(
        "organisations.tsv",
        "id name kind sector country aliases",
        row -> {
          Organisation organisation =
              new Organisation(
                  row.text(0),
                  row.text(1),
                  Organisation.Kind.valueOf(row.text(2)),
                  row.text(3),
                  row.text(4),
                  row.list(5));
          all.add(organisation);
          byId.put(organisation.id(), organisation);
        });
    for (Organisation organisation : all) {
      if (!organisation.aliases().contains("=" + organisation.name())) {
        names.add(organisation.name(), organisation);
      }
      for (String alias : organisation.aliases()) {
        names.addMarked(alias, organisation);
      }
    }
    PhraseTable.Builder<Organisation> seats = new PhraseTable.Builder<>(16, Set.of());
    Table.read(
        "metonyms.tsv",
        "surface country organisation sector weak",
        row -> {
          Organisation organisation = byId.get(row.text(2));
          if (organisation != null) {
            seats.addMarked(row.text(0), organisation);
          }
        });
    return new Organisations(all, byId, names.build(), seats.build());
  }

  /** All organisations, by id ascending. */
  public List<Organisation> all() {
    return all;
  }

  /** By id. */
  public Optional<Organisation> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Names, acronyms and aliases, for longest match. */
  public PhraseTable<Organisation> names() {
    return names;
  }

  /**
   * Cities and buildings that stand for an organisation ("Brussels" for the EU), for longest match.
   */
  public PhraseTable<Organisation> seats() {
    return seats;
  }

  /** The organisation of this name; the first listed when two share it. */
  public Optional<Organisation> byName(String name) {
    return names.get(name).stream().findFirst();
  }
}
