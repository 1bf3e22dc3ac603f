import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Runs CoreNLP: {@code CoreNlp FOLDER WARM-UP THREADS ANNOTATORS [READINGS-DIR]}. */
final class CoreNlp {
  private CoreNlp() {}

  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", args[3]);
    properties.setProperty("threads", "1");
    // A line is a paragraph, as in the files measured on.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    Path readings = args.length > 4 ? Files.createDirectories(Path.of(args[4])) : null;
    Yardstick.run(
        "CoreNLP " + args[3],
        Path.of(args[0]),
        args[1],
        Integer.parseInt(args[2]),
        (file, text) -> {
          CoreDocument document = new CoreDocument(text);
          pipeline.annotate(document);
          if (readings != null) {
            Files.writeString(readings.resolve(stem(file) + ".json"), reading(text, document));
          }
          return counts(document, args[3]);
        });
  }

  private static Map<String, Integer> counts(CoreDocument document, String annotators) {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("sentences", document.sentences().size());
    counts.put("tokens", document.tokens().size());
    if (document.entityMentions() != null) {
      counts.put("names", document.entityMentions().size());
    }
    if (annotators.contains("quote")) {
      counts.put("direct quotes", document.quotes().size());
      counts.put(
          "direct quotes with a speaker",
          (int) document.quotes().stream().filter(q -> q.speaker().isPresent()).count());
    }
    if (document.corefChains() != null) {
      counts.put("coreference chains", document.corefChains().size());
    }
    return counts;
  }

  /** The quotes with the offsets (code points) of the reading format, for the scorers that read it. */
  private static String reading(String text, CoreDocument document) {
    StringBuilder json = new StringBuilder("{\"quotes\": [");
    String separator = "";
    for (CoreQuote quote : document.quotes()) {
      json.append(separator).append("{\"type\": \"direct\", \"content\": ");
      json.append(span(text, quote.quoteCharOffsets().first(), quote.quoteCharOffsets().second()));
      quote
          .speakerCharOffsets()
          .ifPresent(at -> json.append(", \"speaker_mention\": ").append(span(text, at.first(), at.second())));
      json.append('}');
      separator = ", ";
    }
    return json.append("]}\n").toString();
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  private static String span(String text, int start, int end) {
    return "{\"start\": " + text.codePointCount(0, start) + ", \"end\": " + text.codePointCount(0, end) + "}";
  }
}
