package org.coranto.store.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.coranto.model.json.SituationJson;
import org.coranto.store.Queries;
import org.coranto.store.curation.DecisionLine;
import org.coranto.store.curation.Listed;
import org.coranto.store.curation.State;
import org.coranto.store.export.CodeBook;
import org.coranto.store.export.ExportFormat;
import org.coranto.store.export.ExportedFile;
import org.coranto.store.export.Exporter;

/**
 * Writes a version of a store's data set: a folder with what it was made of, the facts, the
 * decisions, the exports asked for, and a manifest with every file's digest. The same store gives
 * the same bytes, whenever it is written. A release is there whole or not at all, and never
 * changes. Not thread-safe.
 */
public final class Release {
  /** Name of the manifest in a release's folder. */
  public static final String MANIFEST = "manifest.json";

  static final String FACTS = "facts.jsonl";
  static final String INPUTS = "inputs.jsonl";
  static final String READINGS = "readings.jsonl";
  static final String DECISIONS = "decisions.jsonl";
  static final String EFFECTS = "decision-effects.jsonl";

  private final CodeBook codes;
  private final String knowledge;

  /**
   * Prepares to write releases.
   *
   * @param knowledge digest of the bundled tables, for the manifest
   */
  public Release(CodeBook codes, String knowledge) {
    this.codes = codes;
    this.knowledge = knowledge;
  }

  /**
   * Writes a release.
   *
   * @param formats exports beside the facts as lines of JSON, each in a folder of its name
   * @param folder must not be there, or be empty, or hold this very release
   * @return the manifest
   * @throws IOException if the store cannot be read or a file not be written
   * @throws IllegalArgumentException if the folder holds anything else
   */
  public Manifest write(Queries store, Collection<ExportFormat> formats, Path folder)
      throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path draft = target.resolveSibling(target.getFileName() + ".unfinished");
    check(target);
    delete(draft);
    Files.createDirectories(draft);
    try {
      Manifest manifest = fill(store, formats, draft);
      Files.writeString(draft.resolve(MANIFEST), manifest.json());
      if (Files.exists(target.resolve(MANIFEST))) {
        if (!Files.readString(target.resolve(MANIFEST)).equals(manifest.json())) {
          throw new IllegalArgumentException(
              folder + ": holds another release; releases do not change, name a new folder");
        }
        Manifest.of(target).verify();
        return manifest;
      }
      Files.deleteIfExists(target);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      delete(draft);
    }
  }

  private static void check(Path folder) throws IOException {
    if (!Files.exists(folder) || Files.exists(folder.resolve(MANIFEST))) {
      return;
    }
    boolean empty = false;
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        empty = files.findAny().isEmpty();
      }
    }
    if (!empty) {
      throw new IllegalArgumentException(
          folder + ": is there and no release; name a folder that is new or empty");
    }
  }

  private Manifest fill(Queries store, Collection<ExportFormat> formats, Path folder)
      throws IOException {
    List<Manifest.Entry> files = new ArrayList<>();
    files.add(
        lines(
            folder,
            INPUTS,
            out ->
                store.documents(
                    d ->
                        out.line(
                            "document", d.key(),
                            "report", d.report(),
                            "uri", d.uri(),
                            "member", d.member(),
                            "media_type", d.mediaType(),
                            "published", d.published(),
                            "asked", d.asked()))));
    files.add(
        lines(
            folder,
            READINGS,
            out ->
                store.readings(
                    r ->
                        out.line(
                            "report", r.report(),
                            "name", r.name(),
                            "published", r.published(),
                            "producer", r.producer(),
                            "model", r.model()))));
    Exporter exporter = new Exporter(codes, false);
    ExportedFile facts = exporter.export(store, ExportFormat.JSONL, folder).get(0);
    files.add(new Manifest.Entry(FACTS, facts.rows(), facts.sha256()));
    List<Listed> decisions = store.decisions();
    files.add(decisions(folder, decisions));
    files.add(effects(folder, decisions));
    for (ExportFormat format : new TreeSet<>(formats)) {
      if (format != ExportFormat.JSONL) {
        String name = format.name().toLowerCase(Locale.ROOT);
        for (ExportedFile file : exporter.export(store, format, folder.resolve(name))) {
          files.add(
              new Manifest.Entry(
                  name + "/" + file.file().getFileName(), file.rows(), file.sha256()));
        }
      }
    }
    long aside = decisions.stream().filter(d -> d.state() == State.ASIDE).count();
    long undone = decisions.stream().filter(d -> d.state() == State.UNDONE).count();
    return new Manifest(
        folder,
        SituationJson.PRODUCER,
        SituationJson.SCHEMA,
        store.version(),
        knowledge,
        store.readers(),
        new Manifest.Decisions(decisions.size(), aside, undone),
        files);
  }

  /** Fills a file of lines. */
  private interface Lines {
    void to(LineFile out) throws IOException;
  }

  private static Manifest.Entry lines(Path folder, String name, Lines lines) throws IOException {
    try (LineFile out = new LineFile(folder.resolve(name))) {
      lines.to(out);
      return new Manifest.Entry(name, out.count(), out.finish());
    }
  }

  private static Manifest.Entry decisions(Path folder, List<Listed> decisions) throws IOException {
    Path file = folder.resolve(DECISIONS);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Listed listed : decisions) {
        out.write(DecisionLine.write(listed.decision()));
        out.write('\n');
      }
    }
    return new Manifest.Entry(DECISIONS, decisions.size(), Manifest.digest(file));
  }

  private static Manifest.Entry effects(Path folder, List<Listed> decisions) throws IOException {
    return lines(
        folder,
        EFFECTS,
        out -> {
          for (Listed listed : decisions) {
            out.line(
                "decision", listed.decision().id(),
                "state", listed.state().name().toLowerCase(Locale.ROOT),
                "why", listed.why(),
                "facts", String.join(" ", listed.facts()));
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException problem)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
