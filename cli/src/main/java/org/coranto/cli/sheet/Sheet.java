package org.coranto.cli.sheet;

import java.util.List;
import java.util.Locale;
import org.coranto.cli.sheet.Page.Style;
import org.coranto.model.Doubt;
import org.coranto.model.Published;
import org.coranto.model.Report;
import org.coranto.model.Situation;

/**
 * The situation sheet: the story in a line, who, what each said, what happened and what is only
 * planned, denied or conditional, open commitments, and where the renderings disagree in substance.
 * Every row names where its words stand: rendering and code point. Immutable.
 */
public final class Sheet {
  private static final int HEADLINE = 200;
  private static final int FEW = 5;

  private final int width;
  private final boolean colours;
  private final boolean all;

  /**
   * A sheet of a kind.
   *
   * @param width columns to fill
   * @param colours whether terminal colours may be used
   * @param all whether damage, wording, and long lists are shown in full
   */
  public Sheet(int width, boolean colours, boolean all) {
    this.width = width;
    this.colours = colours;
    this.all = all;
  }

  /** The sheet as text, ending in a line feed. */
  public String of(Situation situation) {
    Page page = new Page(width, colours);
    Witnesses witnesses = new Witnesses(situation.report());
    headline(page, situation);
    new WhoSection(situation, all).print(page);
    new SaidSection(situation, witnesses, all).print(page);
    new HappenedSection(situation, witnesses).print(page);
    new CommittedSection(situation, witnesses).print(page);
    new DisagreeSection(situation, witnesses, all).print(page);
    doubts(page, situation, witnesses);
    return page.toString();
  }

  /** Only where the renderings disagree, as text, ending in a line feed. */
  public String differences(Situation situation) {
    Page page = new Page(width, colours);
    headline(page, situation);
    new DisagreeSection(situation, new Witnesses(situation.report()), all).print(page);
    return page.toString();
  }

  private static void headline(Page page, Situation situation) {
    Report report = situation.report();
    String title = report.title();
    if (title == null || title.isBlank()) {
      title = Lead.of(situation);
    }
    page.paragraph(Words.brief(title, HEADLINE), Style.BOLD);
    StringBuilder about = new StringBuilder(Words.line(report.origin().display()));
    int renderings = report.renderings().size();
    if (renderings > 1) {
      about.append(" · ").append(renderings).append(" renderings of one text, ");
      about.append(situation.passages().size()).append(" passages aligned");
    }
    about.append(" · ").append(published(situation.reading().published()));
    page.paragraph(about.toString(), Style.DIM);
    if (!report.isRead()) {
      page.paragraph(
          "This text is not English ("
              + report.language()
              + "): only names and renderings were"
              + " read.",
          Style.WARN);
    }
  }

  private static String published(Published day) {
    if (day.value() != null) {
      return "published " + day.value() + " (" + day.basis().name().toLowerCase(Locale.ROOT) + ")";
    }
    if (day.earliest() != null && day.latest() != null) {
      return "published between " + day.earliest() + " and " + day.latest() + " (inferred)";
    }
    if (day.latest() != null) {
      return "published not after " + day.latest() + " (inferred)";
    }
    if (day.earliest() != null) {
      return "published not before " + day.earliest() + " (inferred)";
    }
    return "publication day unknown: give it with --published";
  }

  private void doubts(Page page, Situation situation, Witnesses witnesses) {
    List<Doubt> doubts = situation.doubts();
    if (doubts.isEmpty()) {
      return;
    }
    page.heading("LEFT IN DOUBT", String.valueOf(doubts.size()));
    int shown = all ? doubts.size() : Math.min(FEW, doubts.size());
    for (Doubt doubt : doubts.subList(0, shown)) {
      page.item(
          2,
          "“"
              + Words.brief(doubt.span().in(situation.report().text()), 80)
              + "”: "
              + Words.line(doubt.reason()),
          witnesses.places(List.of(doubt.span())));
    }
    if (shown < doubts.size()) {
      page.item(2, (doubts.size() - shown) + " more: --all", Style.DIM);
    }
  }
}
