import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Dependency trees of CoreNLP for lines of words parted by blanks: {@code CoreNlpTrees WORDS TREES}. A line of TREES is a line of
 * WORDS; each word is {@code tag/relation/head}, its head counted from 0 over the line, -1 for a root. Read by {@code
 * training/arguments.py}.
 */
final class CoreNlpTrees {
  private CoreNlpTrees() {}

  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,depparse");
    properties.setProperty("tokenize.whitespace", "true");
    properties.setProperty("ssplit.eolonly", "false");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        CoreDocument document = new CoreDocument(line);
        pipeline.annotate(document);
        StringBuilder row = new StringBuilder();
        int before = 0;
        for (CoreSentence sentence : document.sentences()) {
          SemanticGraph tree = sentence.dependencyParse();
          for (CoreLabel token : sentence.tokens()) {
            var node = tree.getNodeByIndexSafe(token.index());
            SemanticGraphEdge edge = node == null ? null : first(tree, node);
            int head = edge == null ? -1 : before + edge.getGovernor().index() - 1;
            String relation = edge == null ? "root" : edge.getRelation().toString();
            row.append(row.isEmpty() ? "" : " ").append(token.tag()).append('/').append(relation).append('/').append(head);
          }
          before += sentence.tokens().size();
        }
        out.println(row);
      }
    }
  }

  private static SemanticGraphEdge first(SemanticGraph tree, edu.stanford.nlp.ling.IndexedWord node) {
    var edges = tree.incomingEdgeIterable(node).iterator();
    return edges.hasNext() ? edges.next() : null;
  }
}
