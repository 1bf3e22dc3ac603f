package org.coranto.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Published;
import org.jspecify.annotations.Nullable;

/**
 * One record of a JSONL file.
 *
 * @param id as the record states it, or null
 * @param text its text, or its renderings joined with one line feed; unpaired surrogates replaced
 * @param stated what else it says
 */
record InputRecord(@Nullable String id, String text, Stated stated) {
  private static final Set<String> TEXT_FIELDS =
      Set.of("id", "text", "published", "title", "url", "language", "source");
  private static final String SHAPE =
      "write one object a line: {\"id\": \"…\", \"text\": \"…\", \"published\": \"2026-03-14\"}";

  /** Reads records. Thread-safe. */
  static final class Parser {
    private final JsonFactory factory;
    private final int documentBytes;
    private final int jsonDepth;
    private final CollectorFields.Wanted wanted;

    /**
     * Reads records with these bounds.
     *
     * @param fields what the user says of the names of fields
     */
    Parser(Limits limits, Map<String, String> fields) {
      wanted = new CollectorFields.Wanted(fields);
      documentBytes = limits.documentBytes();
      jsonDepth = limits.jsonDepth();
      factory =
          JsonFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(limits.jsonDepth())
                      .maxStringLength(limits.documentBytes())
                      .build())
              .build();
    }

    /** A parser of JSON that goes over many lines. */
    JsonParser open(Reader reader) throws IOException {
      return factory.createParser(reader);
    }

    /**
     * The value that {@code json} stands at, on one line.
     *
     * @throws Refusal if it is longer than a document may be
     */
    String copy(JsonParser json, String at) throws IOException {
      StringWriter line =
          new StringWriter() {
            @Override
            public void write(char[] characters, int offset, int length) {
              if (getBuffer().length() + length > 2L * documentBytes) {
                throw new UncheckedIOException(
                    new Refusal(
                        at,
                        "the record is longer than the limit document-bytes, " + documentBytes,
                        "split the text into its articles, one a record"));
              }
              super.write(characters, offset, length);
            }
          };
      try (JsonGenerator copy = factory.createGenerator(line)) {
        copy.copyCurrentStructure(json);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return line.toString();
    }

    /** What is wrong with the JSON, for a person. */
    String fault(JsonProcessingException e) {
      String message = String.valueOf(e.getOriginalMessage());
      return e instanceof StreamConstraintsException && message.contains("nesting depth")
          ? "its values are nested deeper than the limit json-depth, " + jsonDepth
          : "the JSON is malformed: " + message;
    }

    /** The record in {@code line}. */
    InputRecord parse(String line) throws Refusal {
      Map<String, String> fields = new LinkedHashMap<>();
      CollectorFields others = new CollectorFields(wanted);
      List<String> renderings = new ArrayList<>();
      try (JsonParser json = factory.createParser(line)) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
          throw new Refusal("the line is no JSON object", SHAPE);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("renderings")) {
            renderings(json, renderings);
          } else if (TEXT_FIELDS.contains(name) && !wanted.isSaid(name)) {
            string(json, name, fields, others);
          } else {
            others.take(json, name);
          }
        }
        if (json.nextToken() != null) {
          throw new Refusal("something follows the record's closing brace", SHAPE);
        }
      } catch (JsonProcessingException e) {
        throw new Refusal(column(e), fault(e), "correct it; " + SHAPE);
      } catch (Refusal e) {
        throw e;
      } catch (IOException e) {
        throw new IllegalStateException("reading a string does not fail", e);
      }
      others.fill(fields, renderings.isEmpty());
      return record(fields, others.authors(), renderings);
    }
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr();
  }

  private static void string(
      JsonParser json, String name, Map<String, String> fields, CollectorFields others)
      throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT && others.opens(name)) {
      others.take(json, name);
      return;
    }
    if (token == JsonToken.VALUE_STRING
        || (name.equals("id") && token == JsonToken.VALUE_NUMBER_INT)) {
      fields.put(name, Damage.mend(json.getText()));
    } else if (token != JsonToken.VALUE_NULL) {
      throw wrongType(name, "a string", token);
    }
  }

  private static void renderings(JsonParser json, List<String> renderings) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    if (token != JsonToken.START_ARRAY) {
      throw wrongType("renderings", "a list of strings", token);
    }
    for (token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token != JsonToken.VALUE_STRING) {
        throw wrongType("renderings", "a list of strings", token);
      }
      String rendering = Damage.mend(json.getText());
      if (rendering.isBlank()) {
        throw new Refusal("\"renderings\" holds an empty text", "leave out the empty rendering");
      }
      renderings.add(rendering);
    }
  }

  private static Refusal wrongType(String name, String wanted, @Nullable JsonToken found) {
    String kind =
        found == null
            ? "nothing"
            : switch (found) {
              case START_OBJECT -> "an object";
              case START_ARRAY -> "a list";
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
              case VALUE_TRUE, VALUE_FALSE -> "true or false";
              case VALUE_STRING -> "a string";
              case VALUE_NULL -> "null";
              default -> "something else";
            };
    return new Refusal(
        "\"" + name + "\" must be " + wanted + ", it is " + kind, "correct the field; " + SHAPE);
  }

  private static InputRecord record(
      Map<String, String> fields, List<String> authors, List<String> renderings) throws Refusal {
    String text = fields.get("text");
    if (!renderings.isEmpty() && text != null) {
      throw new Refusal(
          "the record has both \"text\" and \"renderings\"", "leave out one of the two");
    }
    if (!renderings.isEmpty()) {
      text = String.join("\n", renderings);
    }
    if (text == null) {
      throw new Refusal("the record has no \"text\"", SHAPE);
    }
    Stated stated =
        new Stated(
            published(fields.get("published")),
            fields.get("title"),
            authors,
            language(fields.get("language")),
            Stated.webAddress(fields.get("url")),
            fields.get("source"),
            renderings);
    return new InputRecord(fields.get("id"), text, stated);
  }

  private static Published published(@Nullable String day) throws Refusal {
    if (day == null) {
      return Published.unknown();
    }
    return StatedDay.parse(day)
        .map(Published::given)
        .orElseThrow(
            () ->
                new Refusal(
                    "\"published\" is no day: \"" + Messages.shorten(day) + "\"",
                    "write it as 2026-03-14, or leave it out"));
  }

  private static @Nullable String language(@Nullable String code) throws Refusal {
    if (code == null) {
      return null;
    }
    String primary = code.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    boolean letters = primary.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!letters || primary.length() < 2 || primary.length() > 3) {
      throw new Refusal(
          "\"language\" is no language code: \"" + Messages.shorten(code) + "\"",
          "write a code such as en, nl or pt-BR, or leave it out");
    }
    return primary;
  }
}
