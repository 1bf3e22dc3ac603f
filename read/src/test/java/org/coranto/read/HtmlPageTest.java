package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.coranto.model.Published;
import org.coranto.model.Report;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final String FIRST =
      "The harbour of Karsund will stay closed until Friday, the ministry of transport said, after"
          + " a ferry ran aground at its entrance.";
  private static final String SECOND =
      "“We will not reopen before the divers have seen the hull,” said Ingrid Moe, the harbour"
          + " master, adding that nobody was hurt.";
  private static final String THIRD =
      "The owner of the ferry, a company from Bergen, denied that the crew had been warned.";

  private static final String SITE =
      """
      <!DOCTYPE html>
      <html lang="en-GB"><head><title>Harbour closed | Fjord Post</title>
      <meta property="og:title" content="Harbour of Karsund  closed">
      <meta property="og:site_name" content="Fjord Post">
      <meta property="article:published_time" content="2026-03-14T23:30:00-05:00">
      <link rel="canonical" href="https://fjordpost.example/harbour">
      <script>var text = "Not this.";</script><style>p { color: red }</style></head>
      <body class="has-sidebar">
      <header><a href="/">Fjord Post</a><nav><ul><li><a href="/a">Home</a></li>
        <li><a href="/b">World</a></li></ul></nav></header>
      <div id="page">
        <div class="breadcrumb"><a href="/">Home</a> › <a href="/world">World</a></div>
        <h1>Harbour of Karsund closed</h1>
        <div class="share-buttons">Share this article with your friends on every network you know</div>
        <div class="story">
          <p>FIRST</p>
          <div class="ad">Buy boats, sails, oars, and other things that float, at a low price!</div>
          <h2>No one&nbsp;hurt</h2>
          <p>SECOND</p>
          <p>Read also: <a href="/x">Ten ferries that ran aground in the last years, in pictures</a></p>
          <p>THIRD</p>
          <h2>Related</h2>
          <ul class="related"><li><a href="/1">Storm closes bridge</a></li></ul>
        </div>
        <aside><p>Our newsletter tells you everything, every day, and it is free, try it now.</p></aside>
        <div id="comments"><h3>Comments</h3><p>I was there, and it was awful, said nobody, ever, I guess.</p></div>
      </div>
      <footer><p>© Fjord Post, all rights reserved, printed in Karsund, since 1911.</p></footer>
      </body></html>
      """
          .replace("FIRST", FIRST)
          .replace("SECOND", SECOND)
          .replace("THIRD", THIRD);

  @Test
  void findsTheArticleAndNothingElse() {
    assertThat(Outcomes.of("a.html", SITE).report().text())
        .isEqualTo(
            String.join("\n", "Harbour of Karsund closed", FIRST, "No one hurt", SECOND, THIRD));
  }

  @Test
  void readsWhatThePageSaysAboutItself() {
    Report report = Outcomes.of("a.html", SITE).report();
    assertThat(report.title()).isEqualTo("Harbour of Karsund closed");
    assertThat(report.published()).isEqualTo(Published.metadata(LocalDate.of(2026, 3, 14)));
    assertThat(report.url()).isEqualTo("https://fjordpost.example/harbour");
    assertThat(report.source()).isEqualTo("Fjord Post");
    assertThat(report.language()).isEqualTo("en");
    assertThat(report.extracted()).isTrue();
    assertThat(report.origin().mediaType()).isEqualTo("text/html");
  }

  @Test
  void believesThePagesOwnMark() {
    String page =
        "<html><body><div class=x><p>"
            + FIRST.repeat(5)
            + "</p></div><div itemprop='articleBody'><p>"
            + SECOND
            + "</p><p>"
            + THIRD
            + "</p></div></body></html>";
    assertThat(Outcomes.of("a.html", page).report().text()).isEqualTo(SECOND + "\n" + THIRD);
  }

  @Test
  void joinsAnArticleThatIsCutIntoSections() {
    String page =
        "<body><div id=a><div><p>"
            + FIRST
            + "</p></div><div><p>"
            + SECOND
            + "</p></div><div><p>"
            + THIRD
            + "</p></div></div></body>";
    assertThat(Outcomes.of("a.html", page).report().text())
        .isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
  }

  @Test
  void readsOldPagesWithBreaksInsteadOfParagraphs() {
    String page =
        "<HTML><BODY><TABLE><TR><TD><A HREF=x>Home</A> <A HREF=y>News</A></TD><TD>"
            + FIRST
            + "<BR><BR>"
            + SECOND
            + "<BR>\n<BR>"
            + THIRD
            + "</TD></TR></TABLE></BODY></HTML>";
    assertThat(Outcomes.of("a.htm", page).report().text())
        .isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
  }

  @Test
  void leavesOutWhatIsNotShown() {
    String page =
        "<body><p>"
            + FIRST
            + "</p><p hidden>Hidden, wholly, from view, it is, this.</p>"
            + "<p style='display: none'>So is this one, and it is long enough, too.</p><p>Con\u00adtin"
            + "\u200bued <b>b</b>old,  and   so\non it went, line by line.</p></body>";
    assertThat(Outcomes.of("a.html", page).report().text())
        .isEqualTo(FIRST + "\nContinued bold, and so on it went, line by line.");
  }

  @Test
  void keepsThePageWhenAllOfItCallsItselfNavigation() {
    String page = "<body><nav><p>" + FIRST + "</p><p>" + SECOND + "</p></nav></body>";
    assertThat(Outcomes.of("a.html", page).report().text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void keepsAShortPageWhole() {
    assertThat(Outcomes.of("a.html", "<h1>Closed</h1><p>Until Friday.</p>").report().text())
        .isEqualTo("Closed\nUntil Friday.");
  }

  @Test
  void rejectsAPageWithoutText() {
    assertThat(
            Outcomes.of("a.html", "<html><body><script>run()</script><img src=x></body></html>")
                .rejected()
                .reason())
        .contains("no text");
  }

  @Test
  void findsTheDayWherePagesPutIt() {
    assertDay("<meta name='dc.date' content='2025-09-04'>", "");
    assertDay("<meta itemprop=datePublished content='2025-09-04T10:00Z'>", "");
    assertDay("<meta name=pubdate content='20250904'>", "");
    assertDay("<meta name=date content='Thu, 4 Sep 2025 23:30:00 -0500'>", "");
    assertDay(
        "<script type='application/ld+json'>{\"@graph\": [{\"x\": {\"datePublished\":"
            + " \"2025-09-04T08:00:00+02:00\"}}]}</script>",
        "");
    assertDay(
        "<script type='application/ld+json'>{\"datePublished\": \"2025-09-04\", broken</script>",
        "<time datetime='2020-01-01'>old</time>");
    assertDay("", "<time datetime='2025-09-04T10:00'>Thursday</time>");
    assertDay("<meta name=date content='soon'>", "<time datetime='2025-09-04'>Thursday</time>");
  }

  private static void assertDay(String head, String body) {
    String page = "<html><head>" + head + "</head><body>" + body + "<p>" + FIRST + "</p></body>";
    assertThat(Outcomes.of("a.html", page).report().published())
        .as(head + body)
        .isEqualTo(Published.metadata(LocalDate.of(2025, 9, 4)));
  }

  @Test
  void decodesAsThePageDeclares() {
    for (String charset : new String[] {"windows-1250", "ISO-8859-2", "UTF-8", "Shift_JIS"}) {
      String word = charset.equals("Shift_JIS") ? "東京" : "Łódź";
      String page = "<html><head><meta charset=\"" + charset + "\"></head><p>" + word + " it was.";
      assertThat(Outcomes.of("a.html", page.getBytes(Charset.forName(charset))).report().text())
          .isEqualTo(word + " it was.");
    }
  }

  @Test
  void aWrongDeclarationDoesNotSpoilUtf8() {
    assertThat(
            Outcomes.of("a.html", "<meta charset=windows-1251><p>In Zürich it was said.")
                .report()
                .text())
        .isEqualTo("In Zürich it was said.");
  }
}
