package org.coranto.cli.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.coranto.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a run measured.
 *
 * @param texts what was read, in words
 * @param model name and version of the language model; null for rules alone
 * @param threads documents read at the same time
 * @param articles read
 * @param rejected documents that could not be read
 * @param words of the articles
 * @param wall seconds from the first byte to the last
 * @param cpu CPU seconds of the process meanwhile; negative if unknown
 * @param stages CPU nanoseconds by stage
 * @param peakMemory bytes, warm-up included
 * @param resident whether that counts the whole process, not the Java heap alone
 * @param firstAnswer seconds of a cold process; null if it was not measured
 * @param load of the machine before the run; negative if unknown
 */
public record Measurement(
    String texts,
    @Nullable String model,
    int threads,
    int articles,
    int rejected,
    long words,
    double wall,
    double cpu,
    Map<Stage, Long> stages,
    long peakMemory,
    boolean resident,
    @Nullable Double firstAnswer,
    double load) {
  private static final double MEGA = 1e6;
  private static final double NANO = 1e9;

  /** Copies the map. */
  public Measurement {
    stages = Map.copyOf(stages);
  }

  /** A table for people. */
  public void print(PrintWriter out) {
    line(out, "%s", texts);
    line(
        out,
        "%d articles, %,d words; %d threads, %s; Java %s, %d processors%s",
        articles,
        words,
        threads,
        model == null ? "rules alone" : "model " + model,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        load < 0 ? "" : String.format(Locale.ROOT, ", load %.1f before", load));
    out.println();
    line(
        out,
        "wall           %9.2f s    %.2f articles a second, %,.0f words a second",
        wall,
        articles / wall,
        words / wall);
    if (cpu >= 0) {
      line(out, "CPU            %9.2f s    %.3f s an article", cpu, cpu / Math.max(1, articles));
    }
    line(
        out,
        "peak memory    %9.0f MB   %s",
        peakMemory / MEGA,
        resident ? "resident" : "Java's memory pools");
    if (firstAnswer != null) {
      line(out, "first answer   %9.2f s    a cold process reads the first article", firstAnswer);
    }
    out.println();
    line(out, "%-26s %9s %7s", "stage", "CPU s", "share");
    double whole = whole();
    for (Stage stage : Stage.values()) {
      row(out, stage.title(), seconds(stage), whole);
    }
    if (cpu >= 0) {
      row(out, "compiler, collector, rest", rest(), whole);
    }
    out.flush();
  }

  private static void row(PrintWriter out, String title, double seconds, double whole) {
    line(out, "%-26s %9.2f %5.1f %%", title, seconds, whole <= 0 ? 0 : 100 * seconds / whole);
  }

  private static void line(PrintWriter out, String format, @Nullable Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** One JSON object; times in seconds, memory in bytes. */
  public void write(Writer out) throws IOException {
    try (JsonGenerator json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("texts", texts);
      json.writeStringField("model", model);
      json.writeStringField("java", System.getProperty("java.version"));
      json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
      json.writeNumberField("threads", threads);
      json.writeNumberField("articles", articles);
      json.writeNumberField("rejected", rejected);
      json.writeNumberField("words", words);
      seconds(json, "wall_seconds", wall);
      json.writeFieldName("cpu_seconds");
      number(json, cpu < 0 ? null : cpu);
      seconds(json, "articles_per_second", articles / wall);
      seconds(json, "words_per_second", words / wall);
      json.writeNumberField("peak_memory_bytes", peakMemory);
      json.writeBooleanField("peak_memory_is_resident", resident);
      json.writeFieldName("first_answer_seconds");
      number(json, firstAnswer);
      json.writeFieldName("load_before");
      number(json, load < 0 ? null : load);
      json.writeObjectFieldStart("stage_cpu_seconds");
      for (Stage stage : Stage.values()) {
        seconds(json, stage.name().toLowerCase(Locale.ROOT), seconds(stage));
      }
      if (cpu >= 0) {
        seconds(json, "rest", rest());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void seconds(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    number(json, value);
  }

  private static void number(JsonGenerator json, @Nullable Double value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(String.format(Locale.ROOT, "%.3f", value));
    }
  }

  private double seconds(Stage stage) {
    return stages.getOrDefault(stage, 0L) / NANO;
  }

  private double staged() {
    double sum = 0;
    for (Stage stage : Stage.values()) {
      sum += seconds(stage);
    }
    return sum;
  }

  private double rest() {
    return Math.max(0, cpu - staged());
  }

  private double whole() {
    return Math.max(cpu, staged());
  }
}
