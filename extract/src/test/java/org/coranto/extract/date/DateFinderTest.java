package org.coranto.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.DateMention;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
  private static final LanguageAnalyser LANGUAGE = new LanguageAnalyser(Knowledge.bundled());

  private static Dates find(String text, Published published) {
    Report report =
        new Report(
            "0",
            "t",
            new Origin("t", null, "text/plain"),
            text,
            false,
            published,
            "en",
            null,
            List.of(new Rendering("A", new Span(0, text.length()))));
    return new DateFinder().find(LANGUAGE.analyse(report), published);
  }

  /** Marks each date in the text as [words](value). */
  private static String marked(String text, Published published) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (DateMention mention : find(text, published).mentions()) {
      out.append(text, at, mention.span().start()).append('[').append(mention.span().in(text));
      out.append("](").append(mention.value()).append(')');
      at = mention.span().end();
    }
    return out.append(text.substring(at)).toString();
  }

  private static String plain(String marked) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int close = marked.indexOf("](", open);
      text.append(marked, at, open).append(marked, open + 1, close);
      at = marked.indexOf(')', close) + 1;
    }
    return text.append(marked.substring(at)).toString();
  }

  /** Published on Thursday, 4 September 2025. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on [Wednesday](2025-09-03) and will meet again on [Monday](2025-09-08).",
        "The leaders speak in Paris on [Thursday](2025-09-04).",
        "The agency halted deliveries to eastern towns on [Wednesday](2025-09-03).",
        "It reopened the bridge to lorries on [Tuesday](2025-09-02).",
        "The council gave tents to displaced families on [Tuesday](2025-09-02).",
        "The wages for [April](2025-04) will be paid, and the talks for [April](2026-04) are off.",
        "It says it would boycott [Friday](2025-09-05)'s session after [Monday](2025-09-01)'s raid.",
        "The owners lent their boats in [the nineties](1990/1999), and men in their nineties row.",
        "He said on [Tuesday](2025-09-02) that the troops would leave on [Friday](2025-09-05).",
        "The talks were held [last Thursday](2025-08-28).",
        "The court will rule [next Thursday](2025-09-11).",
        "The ship, seized on [Monday night](2025-09-01), was freed [yesterday](2025-09-03).",
        "It was signed on [3 September 2024](2024-09-03) and on [September 5, 2024](2024-09-05).",
        "He resigned on [12 March](2025-03-12).",
        "The vote will take place on [12 March](2026-03-12).",
        "The vote will take place on [the 23rd](2025-09-23).",
        "We asked for it in [April](2025-04).",
        "We asked for it in [may](2025-05).",
        "They may march on the palace.",
        "It opened in [2019](2019) with 2000 guests.",
        "The army lost 1900 men.",
        "The drill runs from [3 to 5 March](2026-03-03/2026-03-05).",
        "The unions will strike [from Monday to Friday](2025-09-08/2025-09-12).",
        "The plant will close at [the end of October](2025-10-31).",
        "It will reopen in [early March](2026-03-01/2026-03-10).",
        "It was cut in [the spring of 2023](2023-03-01/2023-05-31).",
        "They will meet [next week](2025-09-08/2025-09-14).",
        "They met [last month](2025-08).",
        "They march every [Friday](null) and met on [Monday](2025-09-01).",
        "A stoppage in [2016-17](2016/2017) lasted longer than that in [2018](2018).",
        "It happened [between April and June](2025-04/2025-06).",
        "The ambulances come within [ten minutes](PT10M).",
        "It was built [two years ago](2023) and will close [in three weeks](2025-09-25).",
        "They must leave [within ten days](2025-09-04/2025-09-14).",
        "The siege lasted [three hours](PT3H).",
        "They signed a [fifteen-year](P15Y) contract.",
        "He is 26-years-old and a 19-year-old boy was hurt.",
        "On [Wenesday](2025-09-03) they met, on [Tuseday](2025-09-02) they had quarrelled.",
        "The army must leave by [midnight on Sunday](2025-09-07).",
        "The treaty of [2025-09-03](2025-09-03) and that of [31/8/2025](2025-08-31).",
        "The treaty of [3/5/2024](null).",
        "He left on [Monday](2025-09-01). [The next day](2025-09-02) he came back.",
        "Prices rose in [the 1990s](1990/1999).",
        "The shop closes on [Christmas Eve](2025-12-24).",
        "The strike planned for [Friday](2025-09-05) was called off.",
      })
  void resolvesDates(String sample) {
    assertThat(marked(plain(sample), Published.given(LocalDate.of(2025, 9, 4)))).isEqualTo(sample);
  }

  @Test
  void flagsWeekdayThatDoesNotFit() {
    Dates dates = find("They signed it on Thursday, 3 September 2025.", Published.unknown());
    assertThat(dates.mentions()).hasSize(1);
    assertThat(dates.mentions().get(0).value()).isEqualTo("2025-09-03");
    assertThat(dates.mentions().get(0).conflict())
        .isEqualTo("2025-09-03 is a Wednesday, not a Thursday");
  }

  @Test
  void leavesRelativeDatesOpenWithoutPublicationDay() {
    Dates dates = find("They met on Wednesday.", Published.unknown());
    assertThat(dates.mentions().get(0).value()).isNull();
    assertThat(dates.published()).isEqualTo(Published.unknown());
  }

  @Test
  void boundsPublicationDayByDatedFacts() {
    Published day =
        find("It was signed on 3 May 2024. It will end on 9 May 2024.", Published.unknown())
            .published();
    assertThat(day.value()).isNull();
    assertThat(day.earliest()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(day.latest()).isEqualTo(LocalDate.of(2024, 5, 9));
  }

  @Test
  void infersPublicationDayWhenOneRemains() {
    Published day =
        find(
                "It was signed on 3 May 2024. Yesterday, the Sunday, he left. It will end on 9 May 2024.",
                Published.unknown())
            .published();
    assertThat(day.value()).isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(day.basis()).isEqualTo(Published.Basis.INFERRED);
  }
}
