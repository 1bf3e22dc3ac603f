package org.coranto.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.relate.rendering.Match;
import org.coranto.relate.story.Story;
import org.coranto.relate.story.StoryEvent;
import org.coranto.relate.story.Telling;
import org.jspecify.annotations.Nullable;

/** Writes stories as rows, for people or for programs. */
final class StoryTable {
  private static final int ID = 13;

  private final Grouping grouping;
  private final Table table;

  StoryTable(Grouping grouping, Table table) {
    this.grouping = grouping;
    this.table = table;
  }

  /** One row a story; those of one report only when {@code all} are asked for. */
  void list(boolean all) {
    for (Story story : grouping.stories()) {
      if (story.members().size() > 1 || all) {
        Grouping.Card head = grouping.card(story.head().report());
        table.row(
            shortId(story.id())
                + "  "
                + day(head.published())
                + "  "
                + count(story.members().size(), "report")
                + ", "
                + count(story.sources(), "source")
                + "  "
                + head.title(),
            "kind",
            "story",
            "id",
            story.id(),
            "published",
            head.published(),
            "reports",
            story.members().size(),
            "sources",
            story.sources(),
            "title",
            head.title());
      }
    }
  }

  /** The reports of a story, then what they tell. */
  void show(Story story) {
    table.row(
        "STORY "
            + shortId(story.id())
            + "  "
            + count(story.members().size(), "report")
            + ", "
            + count(story.sources(), "independent source"),
        "kind",
        "story",
        "id",
        story.id(),
        "reports",
        story.members().size(),
        "sources",
        story.sources());
    for (Story.Member member : story.members()) {
      member(story, member);
    }
    for (StoryEvent event : grouping.events(story)) {
      event(story, event);
    }
  }

  private void member(Story story, Story.Member member) {
    Grouping.Card card = grouping.card(member.report());
    Match match = member.match();
    table.row(
        "  source "
            + member.source()
            + "  "
            + day(card.published())
            + "  "
            + card.name()
            + relation(member, match)
            + "  "
            + card.title(),
        "kind",
        "member",
        "story",
        story.id(),
        "report",
        card.id(),
        "name",
        card.name(),
        "published",
        card.published(),
        "title",
        card.title(),
        "source",
        member.source(),
        "relation",
        match == null ? null : lower(match.kind()),
        "with",
        match == null ? null : other(match, member.report()),
        "score",
        match == null ? null : Math.round(match.score() * 1000) / 1000.0,
        "changed",
        match == null ? null : changes(match));
  }

  private String relation(Story.Member member, @Nullable Match match) {
    if (match == null) {
      return "";
    }
    String changed = changes(match);
    return "  ("
        + lower(match.kind())
        + " of the text in "
        + grouping.card(other(match, member.report())).name()
        + (changed.isEmpty() ? "" : ", but another " + changed.replace(", ", " and "))
        + ")";
  }

  private static String other(Match match, String report) {
    return match.a().equals(report) ? match.b() : match.a();
  }

  private static String changes(Match match) {
    Set<String> changes = new TreeSet<>();
    match.changes().forEach(change -> changes.add(lower(change)));
    return String.join(", ", changes);
  }

  private void event(Story story, StoryEvent event) {
    Telling best = event.best();
    Set<String> told = new TreeSet<>();
    List<String> witnesses = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Telling telling : event.tellings()) {
      told.add(telling.factuality());
      witnesses.add(telling.report() + " " + telling.event());
      names.add(grouping.card(telling.report()).name());
    }
    String who =
        (best.actors().isEmpty() ? "(not said)" : String.join(", ", best.actors()))
            + (best.recipients().isEmpty() ? "" : " → " + String.join(", ", best.recipients()));
    table.row(
        "  "
            + (best.date() == null ? "no date   " : best.date())
            + "  "
            + (event.disputed() ? "disputed" : String.join("/", told))
            + "  "
            + best.type()
            + (best.mode() == null ? "" : "/" + best.mode())
            + "  "
            + who
            + ": “"
            + best.evidence()
            + "”  ["
            + count(event.sources(), "source")
            + ": "
            + String.join(", ", names)
            + "]",
        "kind",
        "event",
        "story",
        story.id(),
        "type",
        best.type(),
        "mode",
        best.mode(),
        "date",
        best.date(),
        "actor",
        String.join(", ", best.actors()),
        "recipient",
        String.join(", ", best.recipients()),
        "factuality",
        String.join(", ", told),
        "disputed",
        Boolean.toString(event.disputed()),
        "sources",
        event.sources(),
        "evidence",
        best.evidence(),
        "witnesses",
        String.join(" · ", witnesses));
  }

  private static String shortId(String id) {
    return id.length() <= ID ? id : id.substring(0, ID);
  }

  private static String day(@Nullable String published) {
    return published == null ? "no day    " : published;
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
