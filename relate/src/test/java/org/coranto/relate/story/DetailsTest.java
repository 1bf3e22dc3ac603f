package org.coranto.relate.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.coranto.knowledge.Fold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a quake of 5.9 on Monday, 28 November 2005 | magnitude 5.2 on Wednesday, September 10, 2008 | 4",
        "a quake of 5.9 on Monday | a quake of 5.9 on Tuesday | 1",
        "It happened in 2008. | It happened in 2009. | 1",
        "It happened in 2008. | 2008 was worse than 2009. | 0",
        "1,200 people came | 1200 people came | 0",
        "1,200 people came | 1300 people came | 1",
        "It may rain, they march on 12 roads | on 12 April, said | 0",
        "on May 12, said | on 12 April, said | 1",
        "the BlackBerry q10 and the 29th day | some 34 phones | 0",
        "no sign | Friday, 5 March 2010, 77 dead | 0",
        "12 34 56 | 56 78 | 0",
      })
  void countsTheKindsWithNothingInCommon(String a, String b, int kinds) throws IOException {
    Details x = Details.of(Fold.fold(a));
    Details y = Details.of(Fold.fold(b));
    assertThat(x.agreement(y)).isCloseTo(Math.pow(0.8, kinds), within(1e-9));
    assertThat(y.agreement(x)).isEqualTo(x.agreement(y));
    assertThat(x.agreement(x)).isEqualTo(1);
    assertThat(copy(x).agreement(copy(y))).isEqualTo(x.agreement(y));
  }

  private static Details copy(Details details) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    details.write(new DataOutputStream(bytes));
    return Details.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
