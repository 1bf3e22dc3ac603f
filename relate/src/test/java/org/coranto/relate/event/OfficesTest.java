package org.coranto.relate.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficesTest {
  private static final Role MINISTER = new Role("minister", Role.Status.CURRENT, new Span(20, 28));

  private static Actor actor(
      String id, EntityType type, @Nullable String sector, List<Role> roles, int at) {
    return new Actor(
        id,
        id,
        type,
        "PER",
        sector,
        roles,
        null,
        Actor.Resolution.IN_TEXT,
        List.of(
            new Mention(
                new Span(at, at + 4), Mention.Kind.NAME, type, null, false, roles, "test", 1f)));
  }

  private final Offices offices =
      new Offices(
          List.of(
              actor("state", EntityType.COUNTRY, null, List.of(), 0),
              actor("minister", EntityType.PERSON, "GOV", List.of(MINISTER), 30),
              actor("writer", EntityType.PERSON, null, List.of(), 60)));

  @Test
  void officialBindsTheState() {
    assertThat(offices.committed("minister", new Span(40, 50))).isEqualTo("state");
  }

  @Test
  void whoPromisesOwnDeedsIsBoundInPerson() {
    assertThat(offices.committed("minister", new Span(29, 50))).isEqualTo("minister");
  }

  @Test
  void privatePersonBindsNobodyElse() {
    assertThat(offices.committed("writer", new Span(40, 50))).isEqualTo("writer");
  }
}
