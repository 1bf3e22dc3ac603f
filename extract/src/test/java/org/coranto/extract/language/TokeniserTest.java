package org.coranto.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "He said “no”.|He said “ no ” .",
        "„No,” said the premier.|„ No , ” said the premier .",
        "Senator (R-Texas) and (D-N.Y.)|Senator ( R - Texas ) and ( D - N.Y. )",
        "the D-Day (R-rated)|the D-Day ( R-rated )",
        "«poetry».|« poetry » .",
        "''Yes,'' she said|'' Yes , '' she said",
        "‘It is ours’|‘ It is ours ’",
        "'It's ours'|' It 's ours '",
        "China’s threat|China ’s threat",
        "the ministers' house|the ministers ' house",
        "We won't and they don’t.|We won't and they don’t .",
        "We'll see, I'm sure|We 'll see , I 'm sure",
        "O'Brien and the Quai d’Orsay|O'Brien and the Quai d’Orsay",
        "the U.S. and the U.N.|the U.S. and the U.N.",
        "Mr. Weber met Gen. J. Kruse.|Mr. Weber met Gen. J. Kruse .",
        "3,000 men at 10:30, 1.2 million|3,000 men at 10:30 , 1.2 million",
        "in 2024,2025 and 3-5 March|in 2024 , 2025 and 3 - 5 March",
        "on 2025-09-03 and 3/9/2025|on 2025-09-03 and 3/9/2025",
        "Kim Jong-un, the cease-fire—and F-16s|Kim Jong-un , the cease-fire — and F-16s",
        "The so -called pact|The so -called pact",
        "the end.Next day|the end . Next day",
        "see https://example.org/a?b=1, or a.b@example.org.|see https://example.org/a?b=1 , or a.b@example.org .",
        "What?! No...|What ?! No ...",
        "$5bn (10%)|$ 5bn ( 10 % )",
      })
  void cutsWordsAndMarks(String text, String tokens) {
    assertThat(Samples.tokens(text)).isEqualTo(tokens);
  }

  @Test
  void cutsWordsWithoutAnEnd() {
    assertThat(Samples.tokens("a".repeat(2500)).split(" ", -1)).hasSize(3);
    assertThat(Samples.tokens("x" + "\ud835\udc00".repeat(1500)).split(" ", -1))
        .allMatch(token -> !Character.isLowSurrogate(token.charAt(0)));
  }

  @Test
  void makesMarksPlainInTheShadow() {
    assertThat(Samples.shadows("The so -called “pact” – China’s"))
        .isEqualTo("The so called \" pact \" - China 's");
  }
}
