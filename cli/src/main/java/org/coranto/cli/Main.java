package org.coranto.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.coranto.extract.Extractor;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Accepted;
import org.coranto.model.json.SituationJson;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.relate.Relater;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Reads the named file, published on the named day, and prints its reading as JSON. */
  public static void main(String[] args) throws IOException {
    Knowledge knowledge = Knowledge.bundled();
    Extractor extractor = new Extractor(knowledge);
    Relater relater = new Relater(knowledge);
    LocalDate published = args.length > 1 ? LocalDate.parse(args[1]) : null;
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    new ReportReader(new ReadOptions(published, Limits.defaults()))
        .read(
            Path.of(args[0]),
            outcome -> {
              if (outcome instanceof Accepted accepted) {
                try {
                  new SituationJson().write(relater.relate(extractor.read(accepted.report())), out);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
    out.flush();
  }
}
