package org.coranto.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Fields of a record that other programs name differently, e.g. the text as {@code maintext}
 * (news-please), {@code body} (Event Registry), {@code content} (NewsAPI) or {@code plain_text};
 * our own names win, and what the user says before them. What stands in a known field in an
 * unexpected form is left out, as if it were not there; where the user said what stands there, it
 * is a fault. Not thread-safe.
 */
final class CollectorFields {
  /** Our fields, which the user may say the names of. */
  static final Set<String> OURS =
      Set.of("id", "text", "published", "title", "url", "language", "source", "authors");

  /** Our field, and what else it is called, the surest first. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "text",
          List.of("maintext", "body", "articleBody", "plain_text", "plaintext", "content"),
          "title",
          List.of("headline"),
          "published",
          List.of(
              "date_publish",
              "publish_date",
              "publishedAt",
              "published_at",
              "pub_date",
              "publication_date",
              "publishing_date",
              "datePublished",
              "date_published",
              "date",
              "dateTime"),
          "url",
          List.of("link", "canonical_url", "source_url"),
          "language",
          List.of("lang"),
          "source",
          List.of(
              "source.name",
              "source.title",
              "source.uri",
              "thread.site",
              "source_domain",
              "sitename",
              "hostname",
              "media_name",
              "domain",
              "publisher.name",
              "publisher"),
          "id",
          List.of("uuid", "uri", "_id"),
          "authors",
          List.of("authors", "author", "author.name", "authors.name", "creator", "byline"));

  private static final int MOST = 100;
  private static final int DEEPEST = 8;

  /** Which fields of records are wanted. Immutable. */
  static final class Wanted {
    private final Map<String, String> said;
    private final Set<String> paths;
    private final Set<String> objects = new TreeSet<>();

    /**
     * Wants the known fields and those that the user names.
     *
     * @param said our field to theirs, dots leading into objects
     */
    Wanted(Map<String, String> said) {
      this.said = Map.copyOf(said);
      paths = OTHERS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
      paths.addAll(said.values());
      for (String path : paths) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
          objects.add(path.substring(0, dot));
        }
      }
    }

    /** Whether the user said what {@code name} holds. */
    boolean isSaid(String name) {
      return said.containsValue(name);
    }
  }

  private final Wanted wanted;
  private final Map<String, List<String>> found = new HashMap<>();
  private int count;

  CollectorFields(Wanted wanted) {
    this.wanted = wanted;
  }

  /** Takes the field whose value {@code json} stands at, and goes to the value's end. */
  void take(JsonParser json, String name) throws IOException {
    take(json, name, DEEPEST);
  }

  private void take(JsonParser json, String path, int depth) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING
        || (token == JsonToken.VALUE_NUMBER_INT && wanted.isSaid(path))) {
      put(path, json.getText());
    } else if (token == JsonToken.START_OBJECT && depth > 0 && opens(path)) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String inner = path + "." + json.currentName();
        json.nextToken();
        take(json, inner, depth - 1);
      }
    } else if (token == JsonToken.START_ARRAY && depth > 0 && isOfAuthors(path)) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        take(json, path, depth - 1);
      }
    } else {
      json.skipChildren();
    }
  }

  /** Whether an object called {@code name} may hold a field that is wanted. */
  boolean opens(String name) {
    return wanted.objects.contains(name);
  }

  private boolean isOfAuthors(String path) {
    return OTHERS.getOrDefault("authors", List.of()).contains(path)
        || path.equals(wanted.said.get("authors"))
        || String.valueOf(wanted.said.get("authors")).startsWith(path + ".");
  }

  private void put(String path, String value) {
    if (wanted.paths.contains(path) && !value.isBlank() && count < MOST) {
      count++;
      found.computeIfAbsent(path, p -> new ArrayList<>()).add(Damage.mend(value));
    }
  }

  /**
   * Gives {@code fields} what they lack, and what the user said stands elsewhere.
   *
   * @param needsText whether the text is lacking too, since the record gives no renderings
   */
  void fill(Map<String, String> fields, boolean needsText) {
    Map<String, String> known = new LinkedHashMap<>();
    OTHERS.forEach(
        (field, names) -> {
          if (!fields.containsKey(field) && (needsText || !field.equals("text"))) {
            names.stream()
                .map(this::first)
                .filter(value -> fits(field, value))
                .findFirst()
                .ifPresent(value -> known.put(field, value));
          }
        });
    fields.putAll(known);
    wanted.said.forEach(
        (field, path) -> {
          String value = first(path);
          if (!value.isEmpty()) {
            fields.put(field, value);
          }
        });
    String code = fields.get("language");
    if (code != null) {
      language(code).ifPresent(name -> fields.put("language", name));
    }
  }

  /** The authors: of the field that the user named, else of the first known one there is. */
  List<String> authors() {
    Authors authors = new Authors();
    String said = wanted.said.get("authors");
    if (said != null) {
      found.getOrDefault(said, List.of()).forEach(authors::add);
    }
    for (String name : OTHERS.getOrDefault("authors", List.of())) {
      if (authors.names().isEmpty()) {
        found.getOrDefault(name, List.of()).forEach(authors::add);
      }
    }
    return authors.names();
  }

  private String first(String path) {
    List<String> values = found.getOrDefault(path, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  private static boolean fits(String field, String value) {
    return switch (field) {
      case "published" -> StatedDay.parse(value).isPresent();
      case "language" ->
          value.strip().split("[-_]", 2)[0].matches("[A-Za-z]{2,3}") || language(value).isPresent();
      case "url" -> Stated.webAddress(value) != null;
      default -> !value.isEmpty();
    };
  }

  /** The code of a language that is called by its English name; empty for anything else. */
  private static Optional<String> language(String name) {
    String wanted = name.strip();
    if (wanted.length() < 4) {
      return Optional.empty();
    }
    for (String code : Locale.getISOLanguages()) {
      if (Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(wanted)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
