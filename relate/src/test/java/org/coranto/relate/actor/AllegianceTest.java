package org.coranto.relate.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllegianceTest {
  private final Allegiance allegiance = new Allegiance(new KnownActors(Knowledge.bundled()));

  private static Actor named(
      String id,
      EntityType type,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String kb,
      int at,
      List<Role> roles) {
    return new Actor(
        id,
        id,
        type,
        country,
        sector,
        roles,
        kb,
        Actor.Resolution.IN_TEXT,
        List.of(
            new Mention(
                new Span(at, at + 4), Mention.Kind.NAME, type, kb, false, roles, "test", 1f)));
  }

  private static Role role(String title, int at) {
    return new Role(title, Role.Status.CURRENT, new Span(at, at + 30));
  }

  @Test
  void officeBelongsToTheOnlyCountry() {
    Actor peru = named("Peru", EntityType.COUNTRY, "PER", null, "country:PER", 0, List.of());
    Actor minister =
        named(
            "Ana",
            EntityType.PERSON,
            null,
            "GOV",
            null,
            90,
            List.of(role("interior minister", 50)));
    assertThat(allegiance.of(List.of(peru, minister)).get(1).country()).isEqualTo("PER");
    Actor chad = named("Chad", EntityType.COUNTRY, "TCD", null, "country:TCD", 20, List.of());
    assertThat(allegiance.of(List.of(peru, chad, minister)).get(2).country()).isNull();
  }

  @Test
  void envoyMayComeFromElsewhere() {
    Actor peru = named("Peru", EntityType.COUNTRY, "PER", null, "country:PER", 0, List.of());
    Actor envoy =
        named("Ana", EntityType.PERSON, null, "GOV", null, 90, List.of(role("envoy", 50)));
    assertThat(allegiance.of(List.of(peru, envoy)).get(1).country()).isNull();
  }

  @Test
  void officeOfABodyHasItsSector() {
    Actor body =
        named("UNO", EntityType.ORGANIZATION, null, "IGO", "org:united-nations", 52, List.of());
    Actor holder =
        named(
            "Ana",
            EntityType.PERSON,
            null,
            "GOV",
            null,
            90,
            List.of(role("UN secretary-general", 50)));
    assertThat(allegiance.of(List.of(body, holder)).get(1).sector()).isEqualTo("IGO");
  }
}
