package org.coranto.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Situation;

/**
 * Writes situations in the reading format, schema 1. Thread-safe.
 *
 * <p>The same situation gives the same bytes. Spans are half-open ranges of Unicode code points;
 * nothing the format lists is left out, empty lists included.
 */
public final class SituationJson {
  /** The version of the format. */
  public static final int SCHEMA = 1;

  /** What wrote the reading, as the format's {@code producer}. */
  public static final String PRODUCER = "coranto 0.1.0";

  private static final ObjectMapper TREES = new ObjectMapper();

  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /**
   * Writes one object, indented, with a line feed at its end.
   *
   * @throws IOException if {@code out} fails; it is not closed
   */
  public void write(Situation situation, Writer out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(indent);
      printer.indentObjectsWith(indent);
      json.setPrettyPrinter(printer);
      new FactWriter(json, situation.report().text()).situation(situation);
    }
    out.write('\n');
  }

  /** The object as a string. */
  public String toString(Situation situation) {
    StringWriter out = new StringWriter();
    try {
      write(situation, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes one line a fact, each with its {@code kind} and the report's id, for line tools.
   *
   * @throws IOException if {@code out} fails; it is not closed
   */
  public void writeLines(Situation situation, Writer out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      new FactWriter(json, situation.report().text()).lines(situation);
    }
    out.write('\n');
  }

  /**
   * Reads one object back. Mentions come back without their rules, tokens and sentences not at all:
   * what the format does not hold is not there.
   *
   * @param json what {@link #write} wrote
   * @param text the report's text, which the format leaves out where it equals the file
   * @param name the report's name
   * @throws IOException if {@code json} is no JSON
   * @throws IllegalArgumentException if it is of another schema
   */
  public Situation read(String json, String text, String name) throws IOException {
    return new FactReader(TREES.readTree(json), text).situation(name);
  }

  /**
   * Where the renderings of a situation's report begin, in code points, without reading the rest.
   *
   * @throws IOException if it is not in this format
   */
  public static List<Integer> renderings(String json) throws IOException {
    List<Integer> starts = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      int depth = 0;
      boolean inside = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
          if (inside && depth == 2) {
            return starts;
          }
        } else if (token == JsonToken.FIELD_NAME && depth == 2) {
          inside = parser.currentName().equals("renderings");
        } else if (inside && token.isNumeric() && parser.currentName().equals("start")) {
          starts.add(parser.getIntValue());
        }
      }
    }
    return starts;
  }
}
