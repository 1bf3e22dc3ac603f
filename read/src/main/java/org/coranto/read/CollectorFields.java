package org.coranto.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Fields of a record that other programs name differently, e.g. the text as {@code maintext}
 * (news-please), {@code body} (Event Registry), {@code content} (NewsAPI) or {@code plain_text};
 * our own names win. What stands there in an unexpected form is left out, as if it were not there.
 * Not thread-safe.
 */
final class CollectorFields {
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
              "publisher"),
          "id",
          List.of("uuid", "uri", "_id"));

  private static final int MOST = 100;

  private final Map<String, String> found = new HashMap<>();

  /** Takes the field whose value {@code json} stands at, and goes to the value's end. */
  void take(JsonParser json, String name) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      put(name, json.getText());
    } else if (token == JsonToken.START_OBJECT
        && (name.equals("source") || name.equals("thread"))) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String inner = name + "." + json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          put(inner, json.getText());
        } else {
          json.skipChildren();
        }
      }
    } else {
      json.skipChildren();
    }
  }

  private void put(String name, String value) {
    boolean wanted = OTHERS.values().stream().anyMatch(names -> names.contains(name));
    if (wanted && !value.isBlank() && found.size() < MOST) {
      found.put(name, Damage.mend(value));
    }
  }

  /**
   * Gives {@code fields} what they lack.
   *
   * @param text whether a text is wanted
   */
  void fill(Map<String, String> fields, boolean text) {
    OTHERS.forEach(
        (field, names) -> {
          if (!fields.containsKey(field) && (text || !field.equals("text"))) {
            names.stream()
                .map(found::get)
                .filter(value -> value != null && fits(field, value))
                .findFirst()
                .ifPresent(value -> fields.put(field, value));
          }
        });
    String code = fields.get("language");
    if (code != null) {
      language(code).ifPresent(known -> fields.put("language", known));
    }
  }

  private static boolean fits(String field, String value) {
    return switch (field) {
      case "published" -> StatedDay.parse(value).isPresent();
      case "language" ->
          value.strip().split("[-_]", 2)[0].matches("[A-Za-z]{2,3}") || language(value).isPresent();
      case "url" -> Stated.webAddress(value) != null;
      default -> true;
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
