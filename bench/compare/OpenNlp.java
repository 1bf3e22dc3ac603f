import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** Runs OpenNLP's sentences, tokens and parts of speech: {@code OpenNlp FOLDER WARM-UP THREADS LIB-DIR}. */
final class OpenNlp {
  private record Tools(SentenceDetectorME sentences, TokenizerME tokens, POSTaggerME tags) {}

  private OpenNlp() {}

  public static void main(String[] args) throws Exception {
    Path library = Path.of(args[3]);
    SentenceModel sentences;
    try (InputStream in = model(library, "sentdetect")) {
      sentences = new SentenceModel(in);
    }
    TokenizerModel tokens;
    try (InputStream in = model(library, "tokenizer")) {
      tokens = new TokenizerModel(in);
    }
    POSModel tags;
    try (InputStream in = model(library, "pos")) {
      tags = new POSModel(in);
    }
    ThreadLocal<Tools> tools =
        ThreadLocal.withInitial(
            () -> new Tools(new SentenceDetectorME(sentences), new TokenizerME(tokens), new POSTaggerME(tags)));
    Yardstick.run(
        "OpenNLP sentences,tokens,pos",
        Path.of(args[0]),
        args[1],
        Integer.parseInt(args[2]),
        (file, text) -> read(tools.get(), text));
  }

  private static Map<String, Integer> read(Tools tools, String text) {
    int sentences = 0;
    int tokens = 0;
    for (String line : text.split("\n")) {
      for (String sentence : tools.sentences().sentDetect(line)) {
        sentences++;
        tokens += tools.tags().tag(tools.tokens().tokenize(sentence)).length;
      }
    }
    return Map.of("sentences", sentences, "tokens", tokens);
  }

  /** The model inside opennlp-models-KIND-en-*.jar. */
  private static InputStream model(Path library, String kind) throws IOException {
    Path jar;
    try (Stream<Path> files = Files.list(library)) {
      jar = files.filter(f -> f.getFileName().toString().startsWith("opennlp-models-" + kind)).findFirst().orElseThrow();
    }
    try (JarFile open = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = open.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (entry.getName().endsWith(".bin")) {
          return new java.io.ByteArrayInputStream(open.getInputStream(entry).readAllBytes());
        }
      }
    }
    throw new IOException("no model in " + jar);
  }
}
