package org.coranto.relate.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coranto.model.AnalysedText;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Origin;
import org.coranto.model.Pos;
import org.coranto.model.Published;
import org.coranto.model.Reading;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Role;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/**
 * A reading made of a text with marks: {@code [Hakan Demir](PERSON)}, {@code [the minister](ROLE
 * PERSON)}, {@code [he](PRONOUN)}, {@code [Turkish](ADJECTIVE country:TUR)}; words before a mark in
 * braces are its role: {@code {Turkish minister} [Hakan Demir](PERSON)}. A vertical bar begins the
 * next rendering; each full stop ends a sentence.
 */
final class Scene {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*|[^\\s]");

  private final StringBuilder text = new StringBuilder();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();

  static Reading of(String marked) {
    Scene scene = new Scene();
    scene.read(marked);
    return scene.reading();
  }

  private void read(String marked) {
    List<Role> roles = new ArrayList<>();
    int at = 0;
    int open = 0;
    while (at < marked.length()) {
      char c = marked.charAt(at);
      if (c == '|') {
        cuts.add(text.length());
        at++;
      } else if (c == '{') {
        open = text.length();
        at++;
      } else if (c == '}') {
        Span span = new Span(open, text.length());
        roles.add(new Role(span.in(text), Role.Status.CURRENT, span));
        at++;
      } else if (c == '[') {
        int close = marked.indexOf("](", at);
        int end = marked.indexOf(')', close);
        Span span = add(marked.substring(at + 1, close));
        mentions.add(mention(span, marked.substring(close + 2, end), roles));
        roles.clear();
        at = end + 1;
      } else {
        text.append(c);
        at++;
      }
    }
  }

  private Span add(String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  private Mention mention(Span span, String marks, List<Role> stated) {
    Mention.Kind kind = Mention.Kind.NAME;
    EntityType type = null;
    String knowledge = null;
    List<Role> roles = new ArrayList<>(stated);
    for (String mark : marks.split(" ", -1)) {
      switch (mark) {
        case "ROLE" -> kind = Mention.Kind.ROLE;
        case "PRONOUN" -> kind = Mention.Kind.PRONOUN;
        case "ADJECTIVE" -> kind = Mention.Kind.ADJECTIVE;
        default -> {
          if (mark.indexOf(':') > 0) {
            knowledge = mark;
          } else {
            type = EntityType.valueOf(mark);
          }
        }
      }
    }
    if (kind == Mention.Kind.ROLE) {
      roles.add(new Role(span.in(text), Role.Status.CURRENT, span));
    }
    return new Mention(span, kind, type, knowledge, false, roles, "test", 1);
  }

  private Reading reading() {
    String all = text.toString();
    List<Rendering> renderings = new ArrayList<>();
    int from = 0;
    for (int k = 0; k <= cuts.size(); k++) {
      int to = k < cuts.size() ? cuts.get(k) : all.length();
      renderings.add(new Rendering(Rendering.idOf(k), new Span(from, to)));
      from = to;
    }
    Report report =
        new Report(
            "id",
            "name",
            new Origin("test.txt", null, "text/plain"),
            all,
            false,
            Published.given(LocalDate.of(2025, 9, 4)),
            "en",
            null,
            renderings);
    mentions.sort(java.util.Comparator.comparing(Mention::span));
    return new Reading(
        report,
        analysed(report),
        report.published(),
        mentions,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static AnalysedText analysed(Report report) {
    List<int[]> spans = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Pos> tags = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(report.text());
    while (matcher.find()) {
      spans.add(new int[] {matcher.start(), matcher.end()});
      words.add(matcher.group());
      tags.add(matcher.group().endsWith("ed") ? Pos.VERB : Pos.NOUN);
    }
    int[] starts = spans.stream().mapToInt(s -> s[0]).toArray();
    int[] ends = spans.stream().mapToInt(s -> s[1]).toArray();
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      int rendering = report.renderingAt(starts[i]);
      boolean last =
          i + 1 == words.size()
              || words.get(i).equals(".")
              || report.renderingAt(starts[i + 1]) != rendering;
      if (last) {
        Span span = new Span(starts[from], ends[i]);
        sentences.add(
            new Sentence(span, from, i + 1, Sentence.Kind.PROSE, sentences.size(), rendering));
        from = i + 1;
      }
    }
    return new AnalysedText(new Tokens(report.text(), starts, ends, words, tags), sentences);
  }
}
