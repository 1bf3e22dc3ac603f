package org.coranto.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.Marked;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Mention;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class UnnamedPartiesTest {
  private static final UnnamedParties PARTIES = new UnnamedParties(Knowledge.bundled());

  /** What is added for an event between these words, as text and type. */
  private static List<String> added(String marked, String actor, String... recipients) {
    return added(EventType.ASSAULT, marked, actor, recipients);
  }

  private static List<String> added(
      EventType type, String marked, String actor, String... recipients) {
    Marked sample = new Marked(marked);
    List<Span> others = new ArrayList<>();
    for (String recipient : recipients) {
      others.add(at(sample, recipient));
    }
    Span doer = at(sample, actor);
    int end = sample.text.indexOf(' ', doer.end() + 1);
    Event event = event(type, doer, others, new Span(doer.end() + 1, end));
    List<Event> events = List.of(event, event);
    List<Mention> all = PARTIES.with(sample.analysed, sample.mentions, sample.dates, events);
    assertThat(all).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    return all.stream()
        .filter(mention -> !sample.mentions.contains(mention))
        .map(mention -> mention.span().in(sample.text) + " " + mention.type())
        .toList();
  }

  private static Span at(Marked sample, String words) {
    int start = sample.text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Event event(EventType type, Span actor, List<Span> recipients, Span trigger) {
    return new Event(
        "e1",
        type,
        null,
        List.of(),
        "190",
        -9,
        4,
        List.of(actor),
        recipients,
        false,
        null,
        null,
        Factuality.ASSERTED,
        null,
        null,
        trigger,
        trigger,
        "test",
        1f);
  }

  @Test
  void aPartyThatIsOnlyDescribedIsMentioned() {
    assertThat(added("[Chad](country) attacked armed infiltrators.", "Chad", "infiltrators"))
        .containsExactly("armed infiltrators GROUP");
    assertThat(added("Raiders shelled a bus near [Oslo](place).", "Raiders", "bus"))
        .containsExactly("Raiders GROUP", "a bus GROUP");
    assertThat(added("[Chad](country) arrested a foreigner.", "Chad", "foreigner"))
        .containsExactly("a foreigner PERSON");
    assertThat(added("[Chad](country) expelled two women and a crowd.", "Chad", "women", "crowd"))
        .containsExactly("two women GROUP", "a crowd GROUP");
  }

  @Test
  void wordsThatStandForANounAreParties() {
    assertThat(added("[Chad](country) shot the wounded.", "Chad", "wounded"))
        .containsExactly("the wounded GROUP");
    assertThat(added("[Chad](country) shot Muslims.", "Chad", "Muslims"))
        .containsExactly("Muslims GROUP");
    assertThat(added("[Chad](country) shot four near [Oslo](place).", "Chad", "four"))
        .containsExactly("four GROUP");
    assertThat(added("Somebody shot all of [Chad](country).", "Somebody", "all"))
        .containsExactly("Somebody PERSON", "all GROUP");
    assertThat(added(EventType.REJECT, "[Chad](country) refused everyone.", "Chad", "everyone"))
        .containsExactly("everyone GROUP");
    assertThat(added("[Chad](country) shot Red Berets on the bridge.", "Chad", "Red Berets"))
        .containsExactly("Red Berets GROUP");
  }

  @Test
  void aThingIsAPartyOnlyOfWhatIsDoneToThings() {
    String text = "[Chad](country) refused the plan, but not the miners.";
    assertThat(added(EventType.REJECT, text, "Chad", "plan", "miners"))
        .containsExactly("the miners GROUP");
    assertThat(added(EventType.PROTEST, text, "Chad", "plan", "miners"))
        .containsExactly("the plan GROUP", "the miners GROUP");
  }

  @Test
  void whatIsMentionedOrDatedOrNoNounIsNot() {
    assertThat(added("[Chad](country) attacked them on [Monday](2026-03-16).", "Chad", "them"))
        .isEmpty();
    assertThat(added("[Chad](country) left on [Monday](2026-03-16).", "Chad", "Monday")).isEmpty();
    assertThat(added("[Chad](country) attacked [Norway](country).", "Chad", "Norway")).isEmpty();
  }

  @Test
  void aWordOfACompoundStandsForItsLastNoun() {
    assertThat(
            added(
                "[Chad](country) shelled a television mast [yesterday](2026-03-12).",
                "Chad",
                "television"))
        .containsExactly("a television mast GROUP");
  }

  @Test
  void aNationalityBesideTheNounStaysItsOwn() {
    assertThat(
            added(
                "[Chad](country) attacked [Norwegian](adj) infiltrators.", "Chad", "infiltrators"))
        .containsExactly("infiltrators GROUP");
  }
}
