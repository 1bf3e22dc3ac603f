package org.coranto.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.store.StoredChange;
import org.coranto.store.StoredStory;
import org.coranto.store.StoryView;
import org.jspecify.annotations.Nullable;

/** Writes stories as rows, for people or for programs. */
final class StoryTable {
  private static final int ID = 13;
  private static final int SIDE = 140;

  private final Table table;
  private final boolean all;

  /**
   * Writes to a table.
   *
   * @param all whether damage is shown among the differences
   */
  StoryTable(Table table, boolean all) {
    this.table = table;
    this.all = all;
  }

  /** One row a story. */
  void list(List<StoredStory> stories) {
    for (StoredStory story : stories) {
      table.row(
          shortId(story.id())
              + "  "
              + day(story.published())
              + "  "
              + count(story.reports(), "report")
              + ", "
              + count(story.sources(), "source")
              + "  "
              + story.title(),
          "kind",
          "story",
          "id",
          story.id(),
          "published",
          story.published(),
          "last",
          story.last(),
          "reports",
          story.reports(),
          "sources",
          story.sources(),
          "title",
          story.title());
    }
  }

  /** The reports of a story, what they tell, and where renderings of one text disagree. */
  void show(StoryView view) {
    StoredStory story = view.story();
    table.row(
        "STORY "
            + shortId(story.id())
            + "  "
            + count(story.reports(), "report")
            + ", "
            + count(story.sources(), "independent source"),
        "kind",
        "story",
        "id",
        story.id(),
        "reports",
        story.reports(),
        "sources",
        story.sources());
    Map<String, String> names = new HashMap<>();
    view.members().forEach(m -> names.put(m.report(), m.name()));
    for (StoryView.Member member : view.members()) {
      member(story, member, names);
    }
    for (StoryView.Happening happening : view.happenings()) {
      happening(story, happening);
    }
    StoryView.Difference before = null;
    for (StoryView.Difference difference : view.differences()) {
      if (all || difference.severity().equals("substantive")) {
        difference(story, difference, before);
        before = difference;
      }
    }
  }

  private void member(StoredStory story, StoryView.Member member, Map<String, String> names) {
    String with = member.with();
    String relation = with == null ? null : lower(member.role());
    table.row(
        "  source "
            + member.source()
            + "  "
            + day(member.published())
            + "  "
            + member.name()
            + (with == null ? "" : relation(member, names.getOrDefault(with, with)))
            + "  "
            + member.title(),
        "kind",
        "member",
        "story",
        story.id(),
        "report",
        member.report(),
        "name",
        member.name(),
        "published",
        member.published(),
        "title",
        member.title(),
        "source",
        member.source(),
        "relation",
        relation,
        "with",
        with,
        "score",
        member.score() == null ? null : Math.round(member.score() * 1000) / 1000.0,
        "changed",
        with == null ? null : member.changed());
  }

  private static String relation(StoryView.Member member, String with) {
    return "  ("
        + lower(member.role())
        + " of the text in "
        + with
        + (member.changed().isEmpty()
            ? ""
            : ", but another " + member.changed().replace(", ", " and "))
        + ")";
  }

  private void happening(StoredStory story, StoryView.Happening h) {
    List<String> witnesses = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (StoryView.Witness witness : h.witnesses()) {
      witnesses.add(witness.report() + " " + witness.event());
      names.add(witness.name());
    }
    table.row(
        "  "
            + (h.date() == null ? "no date   " : h.date())
            + "  "
            + (h.disputed() ? "disputed" : h.factuality().replace(", ", "/"))
            + "  "
            + h.type()
            + (h.mode() == null ? "" : "/" + h.mode())
            + "  "
            + (h.actors().isEmpty() ? "(not said)" : h.actors())
            + (h.recipients().isEmpty() ? "" : " → " + h.recipients())
            + ": “"
            + h.evidence()
            + "”  ["
            + count(h.sources(), "source")
            + ": "
            + String.join(", ", names)
            + "]",
        "kind",
        "event",
        "story",
        story.id(),
        "type",
        h.type(),
        "mode",
        h.mode(),
        "date",
        h.date(),
        "actor",
        h.actors(),
        "recipient",
        h.recipients(),
        "factuality",
        h.factuality(),
        "disputed",
        Boolean.toString(h.disputed()),
        "sources",
        h.sources(),
        "evidence",
        h.evidence(),
        "witnesses",
        String.join(" · ", witnesses));
  }

  /** For people the reports that differ from the same words are named under these. */
  private void difference(
      StoredStory story, StoryView.Difference d, StoryView.@Nullable Difference before) {
    String likelier = d.likelier();
    boolean more = before != null && before.a().equals(d.a()) && before.aspect().equals(d.aspect());
    table.row(
        (more ? "" : "  differs: “" + side(d.a()) + "” in " + place(d.a()))
            + (more ? "" : "\n")
            + "    “"
            + side(d.b())
            + "” in "
            + place(d.b())
            + ": "
            + d.severity()
            + " "
            + d.aspect()
            + (d.votes().isEmpty() ? "" : ", votes " + d.votes())
            + (likelier == null ? "" : likelier.equals("b") ? ", likelier" : ", less likely")
            + " ("
            + d.why()
            + ")",
        "kind",
        "difference",
        "story",
        story.id(),
        "source",
        d.source(),
        "severity",
        d.severity(),
        "aspect",
        d.aspect(),
        "a_report",
        d.a().report(),
        "a_start",
        d.a().start(),
        "a_end",
        d.a().end(),
        "a",
        d.a().text(),
        "b_report",
        d.b().report(),
        "b_start",
        d.b().start(),
        "b_end",
        d.b().end(),
        "b",
        d.b().text(),
        "likelier",
        likelier,
        "votes",
        d.votes(),
        "confidence",
        Math.round(d.confidence() * 1000) / 1000.0,
        "why",
        d.why());
  }

  private static String place(StoryView.Place place) {
    return place.name() + " " + place.start();
  }

  private static String side(StoryView.Place place) {
    String text = place.text().replaceAll("\\s++", " ");
    return text.length() > SIDE ? text.substring(0, SIDE) + "…" : text;
  }

  /** What groupings changed, oldest first. */
  void changes(List<StoredChange> changes) {
    for (StoredChange c : changes) {
      String from = c.from();
      table.row(
          c.run()
              + "  "
              + c.kind()
              + "  "
              + (c.report() == null ? "story" : "report " + c.report())
              + (from == null ? "" : "  " + shortId(from) + " →")
              + "  "
              + shortId(c.to()),
          "kind",
          "change",
          "grouping",
          c.run(),
          "change",
          c.kind(),
          "report",
          c.report(),
          "from",
          from,
          "to",
          c.to());
    }
  }

  private static String shortId(String id) {
    return id.length() <= ID ? id : id.substring(0, ID);
  }

  private static String day(@Nullable String published) {
    return published == null ? "no day    " : published;
  }

  static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
