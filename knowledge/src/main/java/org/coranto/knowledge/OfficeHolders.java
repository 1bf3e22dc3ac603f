package org.coranto.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who held which office when, by name and by office. Immutable. */
public final class OfficeHolders {
  /** Roles that several people may hold at once. */
  private static final Set<String> SHARED =
      Set.of(
          "deputy_head_of_government",
          "vice_president",
          "speaker",
          "spokesperson",
          "intelligence_chief",
          "military_chief",
          "special_envoy",
          "opposition_leader");

  private final List<OfficeHolder> all;
  private final PhraseTable<OfficeHolder> names;
  private final Map<String, List<OfficeHolder>> bySurname;
  private final Map<String, List<OfficeHolder>> byOffice;

  private OfficeHolders(
      List<OfficeHolder> all,
      PhraseTable<OfficeHolder> names,
      Map<String, List<OfficeHolder>> bySurname,
      Map<String, List<OfficeHolder>> byOffice) {
    this.all = List.copyOf(all);
    this.names = names;
    this.bySurname = bySurname;
    this.byOffice = byOffice;
  }

  static OfficeHolders load() {
    List<OfficeHolder> all = new ArrayList<>(4200);
    PhraseTable.Builder<OfficeHolder> names = new PhraseTable.Builder<>(6500, Set.of());
    Map<String, List<OfficeHolder>> bySurname = new HashMap<>(5000);
    Map<String, List<OfficeHolder>> byOffice = new HashMap<>(2000);
    Table.read(
        "office-holders.tsv",
        "name aliases country organisation role title status sector from to end wikidata",
        row -> {
          OfficeHolder holder = holder(row);
          all.add(holder);
          addName(names, holder.name(), holder);
          bySurname
              .computeIfAbsent(Fold.key(holder.lastWord()), k -> new ArrayList<>(2))
              .add(holder);
          for (String alias : holder.aliases()) {
            addName(names, alias, holder);
            String last = Fold.key(alias.substring(alias.lastIndexOf(' ') + 1));
            List<OfficeHolder> same = bySurname.computeIfAbsent(last, k -> new ArrayList<>(2));
            addOnce(same, holder);
          }
          byOffice
              .computeIfAbsent(
                  holder.role() + ' ' + holder.country() + holder.organisation(),
                  k -> new ArrayList<>(4))
              .add(holder);
        });
    return new OfficeHolders(all, names.build(), bySurname, byOffice);
  }

  /**
   * A name of one word alone says too little ("Francis"): it counts with its title, or in its very
   * case when it is an alias.
   */
  private static void addName(
      PhraseTable.Builder<OfficeHolder> names, String name, OfficeHolder holder) {
    if (name.indexOf(' ') >= 0) {
      names.add(name, holder);
    } else {
      names.add(holder.title() + ' ' + name, holder);
      if (!name.equals(holder.name())) {
        names.addMarked('=' + name, holder);
      }
    }
  }

  /**
   * Adds what is not the last entry already; by identity, the first equals of a record costs
   * milliseconds of start-up.
   */
  @SuppressWarnings("ReferenceEquality")
  private static void addOnce(List<OfficeHolder> list, OfficeHolder holder) {
    if (list.isEmpty() || list.get(list.size() - 1) != holder) {
      list.add(holder);
    }
  }

  private static OfficeHolder holder(Table.Row row) {
    OfficeHolder.End end =
        switch (row.text(10)) {
          case "exact" -> OfficeHolder.End.EXACT;
          case "at-least" -> OfficeHolder.End.AT_LEAST;
          default -> OfficeHolder.End.OPEN;
        };
    return new OfficeHolder(
        row.text(0),
        row.list(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7),
        day(row.text(8)),
        row.text(9).isEmpty() ? null : day(row.text(9)),
        end,
        row.text(11));
  }

  /**
   * {@code yyyy-mm-dd}; by hand, because the formatters of the platform cost tens of milliseconds
   * at start-up.
   */
  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /** All terms. */
  public List<OfficeHolder> all() {
    return all;
  }

  /**
   * Full names and their spellings, for longest match; a person of several terms gives several
   * values.
   */
  public PhraseTable<OfficeHolder> names() {
    return names;
  }

  /** All terms of the people of this full name. */
  public List<OfficeHolder> named(String name) {
    return names.get(name);
  }

  /** All terms of people whose name ends in this word ("Putin"); every spelling counts. */
  public List<OfficeHolder> bySurname(String surname) {
    return List.copyOf(bySurname.getOrDefault(Fold.key(surname), List.of()));
  }

  /**
   * Who held an office on a day, latest in office first. Terms whose end is not known count until
   * the next holder's first day; where one seat has two holders on the day, both are given.
   *
   * @param role as in {@link OfficeHolder#role()}
   * @param of ISO-3 code of the country or id of the organisation
   */
  public List<OfficeHolder> holders(String role, String of, LocalDate day) {
    List<OfficeHolder> out = new ArrayList<>(2);
    LocalDate latest = LocalDate.MIN;
    for (OfficeHolder holder : byOffice.getOrDefault(role + ' ' + of, List.of())) {
      if (holder.mayCover(day)) {
        out.add(holder);
      }
      if (!holder.from().isAfter(day) && holder.from().isAfter(latest)) {
        latest = holder.from();
      }
    }
    LocalDate newest = latest;
    if (out.stream().anyMatch(h -> h.covers(day))) {
      out.removeIf(h -> !h.covers(day) && (SHARED.contains(role) || h.from().isBefore(newest)));
    } else if (!SHARED.contains(role)) {
      out.removeIf(
          h ->
              h.from()
                  .isBefore(newest)); // a later holder ends an earlier term whose end is not known
    }
    out.sort(Comparator.comparing(OfficeHolder::from).reversed().thenComparing(OfficeHolder::name));
    return List.copyOf(out);
  }
}
