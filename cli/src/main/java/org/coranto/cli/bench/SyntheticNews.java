package org.coranto.cli.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coranto.knowledge.Words;

/**
 * A stream of synthetic reports to measure grouping with: words drawn as often as in a language,
 * each story with words and names of its own. Of ten reports five open a story, three are other
 * reports of a recent one, one renders and one reprints a recent text, whole or cut. The same seed
 * gives the same stream. Not thread-safe.
 */
final class SyntheticNews {
  private static final int VOCABULARY = 30_000;
  private static final int TOPIC = 24;
  private static final int NAMES = 6;
  private static final int RECENT = 2_000;
  private static final int REPORTS_A_DAY = 1_000;
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final String[] SYLLABLES = {
    "ba", "dor", "kel", "mi", "ran", "sto", "vel", "ku", "zan", "tir", "ol", "ne", "gar", "pi",
    "lux", "fen", "hal", "sor", "wi", "jad"
  };

  /**
   * A report.
   *
   * @param text its words
   * @param names the words of its names
   * @param day its day
   * @param story number of its story
   * @param source number of the report whose text it carries, its own if it has one of its own
   */
  record Item(String text, Set<String> names, LocalDate day, int story, int source) {}

  private record Story(int number, List<String> topic, List<String> names) {}

  private record Base(Story story, List<String> words, int source) {}

  private final List<String> vocabulary;
  private final Random random;
  private final int words;
  private final List<Story> stories = new ArrayList<>();
  private final List<Base> texts = new ArrayList<>();
  private int made;
  private int opened;

  /**
   * A stream.
   *
   * @param words of a report, on average
   */
  SyntheticNews(Words known, long seed, int words) {
    this.vocabulary = known.commonest(VOCABULARY);
    this.random = new Random(seed);
    this.words = words;
  }

  /** The next report. */
  Item next() {
    int kind = random.nextInt(10);
    LocalDate day = START.plusDays(made / REPORTS_A_DAY);
    int number = made++;
    if (kind >= 8 && !texts.isEmpty()) {
      Base base = texts.get(random.nextInt(texts.size()));
      List<String> copy = kind == 8 ? rendered(base.words()) : cut(base.words());
      return new Item(
          String.join(" ", copy),
          new HashSet<>(base.story().names()),
          day,
          base.story().number(),
          base.source());
    }
    Story story =
        kind >= 5 && !stories.isEmpty() ? stories.get(random.nextInt(stories.size())) : story();
    List<String> text = text(story);
    keep(texts, new Base(story, text, number));
    return new Item(
        String.join(" ", text), new HashSet<>(story.names()), day, story.number(), number);
  }

  private <T> void keep(List<T> recent, T one) {
    if (recent.size() < RECENT) {
      recent.add(one);
    } else {
      recent.set(random.nextInt(RECENT), one);
    }
  }

  private Story story() {
    List<String> topic = new ArrayList<>();
    for (int i = 0; i < TOPIC; i++) {
      topic.add(vocabulary.get(500 + random.nextInt(vocabulary.size() - 500)));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = 0; k < 3; k++) {
        name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      names.add(name.toString());
    }
    Story story = new Story(opened++, topic, names);
    keep(stories, story);
    return story;
  }

  private List<String> text(Story story) {
    int length = words * 3 / 4 + random.nextInt(Math.max(1, words / 2));
    List<String> text = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int what = random.nextInt(100);
      if (what < 7) {
        text.add(story.names().get(random.nextInt(NAMES)));
      } else if (what < 22) {
        text.add(story.topic().get(random.nextInt(TOPIC)));
      } else {
        text.add(word());
      }
      if (i % 17 == 16) {
        text.set(i, text.get(i) + ".\n");
      }
    }
    return text;
  }

  /** A word, as often as its rank tells. */
  private String word() {
    return vocabulary.get((int) Math.exp(random.nextDouble() * Math.log(vocabulary.size())) - 1);
  }

  /** Every fourth word another, and some exchanged with the next. */
  private List<String> rendered(List<String> words) {
    List<String> other = new ArrayList<>(words);
    for (int i = 0; i < other.size(); i++) {
      if (random.nextInt(4) == 0) {
        other.set(i, word());
      }
      if (i > 0 && random.nextInt(10) == 0) {
        String before = other.get(i - 1);
        other.set(i - 1, other.get(i));
        other.set(i, before);
      }
    }
    return other;
  }

  private List<String> cut(List<String> words) {
    boolean whole = random.nextBoolean();
    int kept = whole ? words.size() : words.size() / 2 + random.nextInt(words.size() / 2);
    return words.subList(0, Math.max(1, kept));
  }
}
