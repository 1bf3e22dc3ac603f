package org.coranto.runtime.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coranto.extract.tagger.Labels;
import org.coranto.model.Sha256;

/** The files of a model, each checked against the digest in its manifest. */
final class ModelFiles {
  /** The version of the files this code understands. */
  static final int READER = 1;

  private static final String REMEDY =
      "the build is damaged; build again from a clean checkout, or set CORANTO_MODEL=off to read by"
          + " rules alone";

  /** Opens a file of the model by name; null when it is not there. */
  interface Source {
    @org.jspecify.annotations.Nullable
    InputStream open(String name) throws IOException;
  }

  private final Source source;
  private final JsonNode manifest;

  private ModelFiles(Source source, JsonNode manifest) {
    this.source = source;
    this.manifest = manifest;
  }

  /**
   * Reads the manifest.
   *
   * @throws ModelException if there is none, or it is of a version this code does not understand
   */
  static ModelFiles open(Source source) throws ModelException {
    try (InputStream in = source.open("manifest.json")) {
      if (in == null) {
        throw ModelException.unusable("there is no language model in this build", null);
      }
      JsonNode manifest = new ObjectMapper().readTree(in);
      int reader = manifest.path("minimal_reader").asInt(Integer.MAX_VALUE);
      if (reader > READER) {
        throw ModelException.damaged(
            "the language model is made for reader "
                + reader
                + ", this is reader "
                + READER
                + "; "
                + REMEDY,
            null);
      }
      return new ModelFiles(source, manifest);
    } catch (IOException e) {
      throw ModelException.damaged("the language model's manifest cannot be read; " + REMEDY, e);
    }
  }

  /** Name and version, e.g. "coranto-en@1". */
  String name() {
    return manifest.path("name").asText() + "@" + manifest.path("version").asText();
  }

  /** SHA-256 that the manifest states for a file, in hexadecimal; empty if it names none. */
  String digest(String file) {
    return manifest.path("files").path(file).path("sha256").asText("");
  }

  /**
   * Bytes of a file.
   *
   * @throws ModelException if it is missing or not the one the manifest names
   */
  byte[] bytes(String name) throws ModelException {
    String expected = digest(name);
    try (InputStream in = source.open(name)) {
      if (in == null) {
        throw ModelException.damaged("the language model lacks " + name + "; " + REMEDY, null);
      }
      byte[] bytes = in.readAllBytes();
      String digest = HexFormat.of().formatHex(Sha256.begin().digest(bytes));
      if (!digest.equals(expected)) {
        throw ModelException.damaged(
            "the language model's "
                + name
                + " is not the one its manifest names (SHA-256 "
                + digest
                + "); "
                + REMEDY,
            null);
      }
      return bytes;
    } catch (IOException e) {
      throw ModelException.damaged(
          "the language model's " + name + " cannot be read; " + REMEDY, e);
    }
  }

  /** The vocabulary, one piece a line. */
  List<String> vocabulary() throws ModelException {
    return new String(bytes("vocab.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** Heads, relations and biases. */
  Labels labels() throws ModelException {
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(bytes("labels.json"));
    } catch (IOException e) {
      throw ModelException.damaged("the language model's labels.json is no JSON; " + REMEDY, e);
    }
    Map<String, List<String>> heads = new LinkedHashMap<>();
    json.path("heads").properties().forEach(e -> heads.put(e.getKey(), strings(e.getValue())));
    List<Float> bias = new ArrayList<>();
    JsonNode links = json.path("links");
    links.path("bias").forEach(value -> bias.add((float) value.asDouble()));
    Map<String, Float> penalties = new LinkedHashMap<>();
    json.path("begin_penalty")
        .properties()
        .forEach(e -> penalties.put(e.getKey(), (float) e.getValue().asDouble()));
    return new Labels(
        heads, strings(links.path("relations")), bias, links.path("width").asInt(), penalties);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asText()));
    return strings;
  }
}
