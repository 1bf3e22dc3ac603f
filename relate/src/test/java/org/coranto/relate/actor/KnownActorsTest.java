package org.coranto.relate.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.OfficeHolder;
import org.coranto.model.Published;
import org.junit.jupiter.api.Test;

class KnownActorsTest {
  private final KnownActors known = new KnownActors(Knowledge.bundled());

  @Test
  void takesTheTermOfTheDayOfTheReport() {
    assertThat(nearest("george bush", 1991).name()).isEqualTo("George H. W. Bush");
    assertThat(nearest("george bush", 2004).name()).isEqualTo("George W. Bush");
    assertThat(nearest("ferdinand marcos", 1985).name()).isEqualTo("Ferdinand Marcos");
    assertThat(nearest("tony blair", 1996).sector()).isEqualTo("OPP");
    assertThat(nearest("tony blair", 2000).role()).isEqualTo("head_of_government");
  }

  @Test
  void takesTheLastTermBeforeAndElseTheFirstAfter() {
    assertThat(nearest("tony blair", 2020).organisation()).isEqualTo("org:middle-east-quartet");
    assertThat(nearest("tony blair", 1990).role()).isEqualTo("opposition_leader");
    List<OfficeHolder> terms = known.named(List.of("tony", "blair"));
    assertThat(KnownActors.nearest(terms, Published.unknown()))
        .isEqualTo(nearest("tony blair", 2020));
    assertThat(KnownActors.nearest(List.of(), Published.unknown())).isNull();
  }

  @Test
  void aSurnameIsALeadersOnlyInOffice() {
    assertThat(leaders("major", 1993)).containsExactly("John Major");
    assertThat(leaders("major", 2020)).isEmpty();
  }

  @Test
  void aRareSurnameIsTheOneLeadersOrTheOneInOffice() {
    assertThat(java.util.Objects.requireNonNull(known.bearer("chernomyrdin", in(2020))).name())
        .isEqualTo("Viktor Chernomyrdin");
    assertThat(java.util.Objects.requireNonNull(known.bearer("mitsotakis", in(1992))).name())
        .isEqualTo("Constantine Mitsotakis");
    assertThat(known.bearer("mitsotakis", in(2005))).isNull();
    assertThat(known.bearer("major", in(1993))).as("a word").isNull();
  }

  private OfficeHolder nearest(String name, int year) {
    List<OfficeHolder> terms = known.named(List.of(name.split(" ", -1)));
    return java.util.Objects.requireNonNull(KnownActors.nearest(terms, in(year)));
  }

  private List<String> leaders(String surname, int year) {
    return known.leaders(surname, in(year)).stream().map(OfficeHolder::name).toList();
  }

  private static Published in(int year) {
    return Published.given(LocalDate.of(year, 6, 1));
  }
}
