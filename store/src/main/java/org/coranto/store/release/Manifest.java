package org.coranto.store.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.coranto.model.Sha256;
import org.coranto.store.StoredReading.Readers;

/**
 * What a release is made of.
 *
 * @param folder where it lies
 * @param producer the Coranto that wrote it
 * @param format version of the reading format
 * @param schema version of the store's tables
 * @param knowledge digest of the writing Coranto's bundled tables
 * @param readers which Coranto and model read how many reports
 * @param decisions how many people's decisions there are
 * @param files all files but the manifest
 */
public record Manifest(
    Path folder,
    String producer,
    int format,
    int schema,
    String knowledge,
    List<Readers> readers,
    Decisions decisions,
    List<Entry> files) {
  /** Version of the manifest itself. */
  private static final int VERSION = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Decisions in the release, those set aside and undone among them. */
  public record Decisions(long count, long aside, long undone) {}

  /** A file: its name in the folder, its rows, its digest. */
  public record Entry(String name, long rows, String sha256) {}

  /** Copies the lists. */
  public Manifest {
    readers = List.copyOf(readers);
    files = List.copyOf(files);
  }

  /** What the release is known by: the beginning of the digest of all this. */
  public String id() {
    return HexFormat.of().formatHex(Sha256.of(body(new ArrayList<>()).toString())).substring(0, 16);
  }

  /** A file's entry. */
  public Entry file(String name) {
    for (Entry entry : files) {
      if (entry.name().equals(name)) {
        return entry;
      }
    }
    throw new IllegalArgumentException(folder + ": its manifest lacks " + name);
  }

  /** The manifest as it is written. */
  String json() {
    List<String> id = new ArrayList<>();
    id.add(id());
    return body(id).toPrettyString().replace("\r\n", "\n") + "\n";
  }

  private ObjectNode body(List<String> id) {
    ObjectNode root = JSON.createObjectNode();
    root.put("manifest", VERSION);
    id.forEach(known -> root.put("release", known));
    root.put("producer", producer);
    root.put("reading_format", format);
    root.put("store_schema", schema);
    root.put("knowledge", knowledge);
    ArrayNode by = root.putArray("read_by");
    for (Readers reader : readers) {
      by.addObject()
          .put("producer", reader.producer())
          .put("model", reader.model())
          .put("reports", reader.reports());
    }
    root.putObject("decisions")
        .put("count", decisions.count())
        .put("aside", decisions.aside())
        .put("undone", decisions.undone());
    ArrayNode list = root.putArray("files");
    for (Entry entry : files) {
      list.addObject()
          .put("name", entry.name())
          .put("rows", entry.rows())
          .put("sha256", entry.sha256());
    }
    return root;
  }

  /**
   * Reads a release's manifest.
   *
   * @throws IllegalArgumentException if the folder holds no release, or one of another version
   */
  public static Manifest of(Path folder) throws IOException {
    Path file = folder.resolve(Release.MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          folder + ": is no release; coranto release --db FILE --out " + folder + " writes one");
    }
    JsonNode root;
    try {
      root = JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": is damaged (" + e.getOriginalMessage() + ")", e);
    }
    if (root.path("manifest").asInt() != VERSION) {
      throw new IllegalArgumentException(
          file + ": is of version " + root.path("manifest") + ", this Coranto reads " + VERSION);
    }
    List<Readers> readers = new ArrayList<>();
    for (JsonNode by : root.path("read_by")) {
      readers.add(
          new Readers(
              by.path("producer").asText(),
              by.path("model").asText(),
              by.path("reports").asLong()));
    }
    List<Entry> files = new ArrayList<>();
    for (JsonNode entry : root.path("files")) {
      files.add(
          new Entry(
              entry.path("name").asText(),
              entry.path("rows").asLong(),
              entry.path("sha256").asText()));
    }
    JsonNode d = root.path("decisions");
    return new Manifest(
        folder,
        root.path("producer").asText(),
        root.path("reading_format").asInt(),
        root.path("store_schema").asInt(),
        root.path("knowledge").asText(),
        readers,
        new Decisions(
            d.path("count").asLong(), d.path("aside").asLong(), d.path("undone").asLong()),
        files);
  }

  /**
   * Checks that every file is as it was written.
   *
   * @throws IllegalArgumentException if one is missing or another; the message names it
   */
  public void verify() throws IOException {
    for (Entry entry : files) {
      Path file = folder.resolve(entry.name());
      if (!file.normalize().startsWith(folder.normalize())) {
        throw new IllegalArgumentException(folder + ": its manifest names " + entry.name());
      }
      if (!Files.isRegularFile(file) || !digest(file).equals(entry.sha256())) {
        throw new IllegalArgumentException(
            file + ": is not what the release was written with; take the release anew");
      }
    }
  }

  /** SHA-256 of a file, in hexadecimal. */
  static String digest(Path file) throws IOException {
    MessageDigest digest = Sha256.begin();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
