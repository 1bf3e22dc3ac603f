package org.coranto.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.coranto.cli.ingest.Plan;
import org.coranto.cli.ingest.Tallies;
import org.coranto.model.Rejected;
import org.coranto.model.Stage;
import org.coranto.model.json.SituationJson;
import org.coranto.store.Intake;
import org.coranto.store.Intake.Result;
import org.jspecify.annotations.Nullable;

/** What a run of ingest did, for the screen and as JSON. */
final class IngestSummary {
  private static final int REASONS = 10;
  private static final int SLOWEST = 3;

  private final Plan plan;
  private final Tallies tallies;
  private final Path store;
  private final boolean dryRun;

  IngestSummary(Plan plan, Tallies tallies, Path store, boolean dryRun) {
    this.plan = plan;
    this.tallies = tallies;
    this.store = store;
    this.dryRun = dryRun;
  }

  /** Seconds as people say them: "48 s", "3 min 20 s", "2 h 5 min". */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /**
   * Says what was done.
   *
   * @param again the command line that goes on with it
   */
  void print(PrintWriter out, @Nullable Intake intake, String again) throws IOException {
    long read = tallies.count(Result.ADDED, Result.REPLACED);
    out.printf(
        Locale.ROOT,
        "coranto: %s: %d documents: %d %s, %d of a text already there, %d already there, %d"
            + " rejected%n",
        store,
        tallies.documents(),
        read,
        dryRun ? "would be read" : "added",
        tallies.count(Result.SAME_TEXT),
        tallies.count(Result.KNOWN),
        tallies.rejections());
    for (Map.Entry<String, Long> reason : reasons()) {
      out.println("coranto:   " + reason.getValue() + " × " + reason.getKey());
    }
    List<Tallies.Slow> slowest = tallies.slowest();
    for (int i = 0; i < Math.min(SLOWEST, slowest.size()) && read > SLOWEST && !dryRun; i++) {
      Tallies.Slow slow = slowest.get(i);
      out.printf(
          Locale.ROOT,
          "coranto:   %s %.1f s, %d characters: %s%n",
          i == 0 ? "slowest" : "       ",
          slow.seconds(),
          slow.characters(),
          slow.document());
    }
    out.printf(
        Locale.ROOT,
        "coranto: %s, %.1f documents a second; processor time %s%n",
        time(tallies.seconds()),
        tallies.documents() / Math.max(0.001, tallies.seconds()),
        stages());
    int otherwise = intake == null ? 0 : intake.readOtherwise();
    if (otherwise > 0) {
      out.println(
          "coranto: "
              + otherwise
              + " reports were read by another version or model; coranto rebuild --db "
              + store
              + " reads them anew");
    }
    if (!tallies.isComplete()) {
      out.println("coranto: stopped before the end; what was read is kept. To go on: " + again);
    }
    out.flush();
  }

  private String stages() {
    List<Map.Entry<Stage, Long>> times = new ArrayList<>(tallies.stages().times().entrySet());
    times.removeIf(time -> time.getValue() < 50_000_000L);
    times.sort(Map.Entry.<Stage, Long>comparingByValue().reversed());
    StringBuilder line = new StringBuilder();
    // Reading costs the processor, writing waits for the disk: by the clock.
    for (Map.Entry<Stage, Long> time : times) {
      line.append(
          String.format(Locale.ROOT, "%s %.1f s, ", time.getKey().title(), time.getValue() / 1e9));
    }
    return line + String.format(Locale.ROOT, "writing took %.1f s", tallies.storing());
  }

  /** Reasons of rejection with their counts, most frequent first; numbers in them left out. */
  private List<Map.Entry<String, Long>> reasons() {
    Map<String, Long> counts = new TreeMap<>();
    for (Rejected document : tallies.rejected()) {
      counts.merge(document.reason().replaceAll("[0-9]++", "N"), 1L, Long::sum);
    }
    List<Map.Entry<String, Long>> reasons = new ArrayList<>(counts.entrySet());
    reasons.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return reasons.subList(0, Math.min(REASONS, reasons.size()));
  }

  /** Writes the report. */
  void write(Path file, String again) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("store", store.toString());
      json.writeArrayFieldStart("sources");
      for (String source : plan.inputs()) {
        json.writeString(source);
      }
      json.writeEndArray();
      json.writeStringField("producer", SituationJson.PRODUCER);
      json.writeBooleanField("dry_run", dryRun);
      json.writeBooleanField("complete", tallies.isComplete());
      json.writeStringField("continue_with", tallies.isComplete() ? null : again);
      counts(json);
      documents(json);
      times(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw Problem.failed(
          "--report " + file + " cannot be written (" + e.getMessage() + "); name another file");
    }
  }

  private void counts(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("documents");
    json.writeNumberField("all", tallies.documents());
    json.writeNumberField("added", tallies.count(Result.ADDED));
    json.writeNumberField("replaced", tallies.count(Result.REPLACED));
    json.writeNumberField("of_a_text_already_there", tallies.count(Result.SAME_TEXT));
    json.writeNumberField("already_there", tallies.count(Result.KNOWN));
    json.writeNumberField("rejected", tallies.rejections());
    json.writeEndObject();
    json.writeObjectFieldStart("media_types");
    for (Map.Entry<String, Long> type : tallies.types().entrySet()) {
      json.writeNumberField(type.getKey(), type.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("characters", tallies.characters());
  }

  private void documents(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rejected");
    for (Rejected document : tallies.rejected()) {
      json.writeStartObject();
      json.writeStringField("uri", document.origin().uri());
      json.writeStringField("member", document.origin().member());
      json.writeStringField("media_type", document.origin().mediaType());
      json.writeStringField("place", document.place());
      json.writeStringField("reason", document.reason());
      json.writeStringField("remedy", document.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("rejected_not_listed", tallies.rejections() - tallies.rejected().size());
    json.writeArrayFieldStart("slowest");
    for (Tallies.Slow slow : tallies.slowest()) {
      json.writeStartObject();
      json.writeStringField("document", slow.document());
      json.writeNumberField("characters", slow.characters());
      json.writeNumberField("seconds", rounded(slow.seconds()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void times(JsonGenerator json) throws IOException {
    json.writeNumberField("seconds", rounded(tallies.seconds()));
    json.writeNumberField("threads", plan.threads());
    json.writeNumberField("batches", tallies.batches());
    json.writeObjectFieldStart("stage_seconds");
    for (Map.Entry<Stage, Long> time : tallies.stages().times().entrySet()) {
      json.writeNumberField(
          time.getKey().name().toLowerCase(Locale.ROOT), rounded(time.getValue() / 1e9));
    }
    json.writeNumberField("store", rounded(tallies.storing()));
    json.writeEndObject();
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
