package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.coranto.model.Published;
import org.coranto.model.Report;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Example News</title><language>en-gb</language>
      <item><title>Envoy &amp; talks</title><link>https://example.org/5</link><guid>g-5</guid>
        <pubDate>Sat, 14 Mar 2026 09:00:00 GMT</pubDate><description>short</description>
        <content:encoded><![CDATA[<p>The envoy said that <b>talks</b> go on.</p><p>He left.</p>]]>
        </content:encoded></item>
      <item><title></title></item>
      <item><title>No more</title><description>&lt;p&gt;It ended.&lt;/p&gt;</description></item>
      </channel></rss>
      """;

  @Test
  void everyItemIsAReportOfItsLongestText() {
    Outcomes outcomes = Outcomes.of("feed.xml", RSS);

    Report first = outcomes.reports().get(0);
    assertThat(first.text()).isEqualTo("Envoy & talks\nThe envoy said that talks go on.\nHe left.");
    assertThat(first.title()).isEqualTo("Envoy & talks");
    assertThat(first.url()).isEqualTo("https://example.org/5");
    assertThat(first.source()).isEqualTo("Example News");
    assertThat(first.published()).isEqualTo(Published.given(LocalDate.of(2026, 3, 14)));
    assertThat(first.origin().member()).isEqualTo("g-5");
    assertThat(outcomes.reports().get(1).text()).isEqualTo("No more\nIt ended.");
    assertThat(outcomes.rejections()).hasSize(1);
    assertThat(outcomes.rejections().get(0).place()).isEqualTo("item 2");
  }

  @Test
  void readsAtomWhateverItsNameIs() {
    Report report =
        Outcomes.of(
                "saved.txt",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><entry><title>One</title>"
                    + "<link rel='self' href='https://example.org/x'/>"
                    + "<link href='https://example.org/6'/><updated>2026-03-16T00:00:00Z</updated>"
                    + "<content type='xhtml'><div><p>The envoy left.</p></div></content></entry></feed>")
            .report();

    assertThat(report.text()).isEqualTo("One\nThe envoy left.");
    assertThat(report.url()).isEqualTo("https://example.org/6");
    assertThat(report.published().value()).isEqualTo(LocalDate.of(2026, 3, 16));
  }

  @Test
  void entitiesLeadNowhere() {
    Outcomes outcomes =
        Outcomes.of(
            "feed.xml",
            "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<rss><channel><item><title>T &x;</title><description>It was said.</description>"
                + "</item></channel></rss>");

    assertThat(outcomes.reports()).extracting(Report::text).noneMatch(t -> t.contains("root:"));
  }

  @Test
  void aFeedWithoutItemsIsRejected() {
    for (String empty : List.of("<rss><channel/></rss>", "<feed></feed>")) {
      assertThat(Outcomes.of("feed", empty).rejected().reason()).contains("no items");
    }
  }

  @Test
  void itemsThatNobodyClosedAreReadOneByOne() {
    Outcomes outcomes =
        Outcomes.of(
            "feed.xml",
            "<rss><channel><item><title>One</title><description>The envoy left.</description>"
                + "<item><title>Two</title><description>The talks ended.</description>");

    assertThat(outcomes.reports())
        .extracting(Report::text)
        .containsExactly("One\nThe envoy left.", "Two\nThe talks ended.");
  }

  @Test
  void itemsInsideAnItemsTextArePartOfIt() {
    Outcomes outcomes =
        Outcomes.of(
            "feed.xml", "<rss><channel>" + "<item><description>It was said. ".repeat(20_000));

    assertThat(outcomes.reports()).hasSize(1);
  }
}
