package org.coranto.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {
  private static final String RULES =
      """
      # ours
      User-agent: other
      Disallow: /

      User-Agent: *
      Disallow: /private
      Allow: /private/open
      Disallow: /*.pdf$
      Disallow: /search*q=
      Crawl-delay: 2.5
      """;

  @Test
  void theLongestRuleThatFitsDecides() {
    Robots robots = Robots.parse(RULES, "coranto");

    assertThat(robots.allow("/news/1")).isTrue();
    assertThat(robots.allow("/private")).isFalse();
    assertThat(robots.allow("/private/x")).isFalse();
    assertThat(robots.allow("/private/open/x")).isTrue();
    assertThat(robots.allow("/a/b.pdf")).isFalse();
    assertThat(robots.allow("/a/b.pdf?x")).isTrue();
    assertThat(robots.allow("/search?a=1&q=2")).isFalse();
    assertThat(robots.delay()).isEqualTo(Duration.ofMillis(2500));
  }

  @Test
  void aGroupOfOurNameWinsOverThatForAll() {
    Robots robots =
        Robots.parse(RULES + "\nUser-agent: x\nUser-agent: CORANTO/2\nDisallow: /n\n", "coranto");

    assertThat(robots.allow("/news")).isFalse();
    assertThat(robots.allow("/private")).isTrue();
    assertThat(robots.delay()).isZero();
  }

  @Test
  void whatMakesNoSenseAllows() {
    for (String text : new String[] {"", "<html>", "Disallow: /", "User-agent: *\nDisallow:\n:"}) {
      assertThat(Robots.parse(text, "coranto").allow("/x")).as(text).isTrue();
    }
    assertThat(Robots.parse("User-agent: *\nDisallow: /\nAllow: /$", "coranto").allow("/"))
        .isTrue();
  }

  @Test
  void manyStarsTakeNoLongTime() {
    String stars = "/" + "*a".repeat(2000) + "*b$";

    assertThat(
            Robots.parse("User-agent: *\nDisallow: " + stars, "coranto")
                .allow("/" + "a".repeat(4000)))
        .isTrue();
  }
}
