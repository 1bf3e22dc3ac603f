package org.coranto.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD of a page says about its article: of each the first that is said. Not
 * thread-safe.
 */
final class LinkedData {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(1 << 20).build())
          .build();

  /** Parts of a page whose writers are not the article's. */
  private static final Set<String> OTHERS =
      Set.of("comment", "comments", "review", "mentions", "citation", "isPartOf", "hasPart");

  private final Authors authors = new Authors();
  private @Nullable String datePublished;
  private @Nullable String headline;
  private @Nullable String publisher;

  /** The object that {@link #authors} were found in, by the fields that lead to it. */
  private @Nullable String authorsOf;

  private LinkedData() {}

  /** Reads the scripts of {@code page} in order; malformed ones as far as they go. */
  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    int scripts = 0;
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        data.parse(script.data(), scripts++);
      }
    }
    return data;
  }

  /** The first such value, or null. */
  @Nullable String datePublished() {
    return datePublished;
  }

  /** The first such value, or null. */
  @Nullable String headline() {
    return headline;
  }

  /** The first publisher's name, or null. */
  @Nullable String publisher() {
    return publisher;
  }

  /** The authors of the first object that has some. */
  List<String> authors() {
    return authors.names();
  }

  private void parse(String text, int script) {
    try (JsonParser json = JSON.createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          string(json, script);
        }
      }
    } catch (IOException e) {
      // Pages often hold broken linked data; what stands before the fault is still good.
      return;
    }
  }

  private void string(JsonParser json, int script) throws IOException {
    String path = path(json.getParsingContext(), false);
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals("datePublished") && datePublished == null) {
      datePublished = json.getText();
    } else if (name.equals("headline") && headline == null) {
      headline = Messages.oneLine(json.getText());
    } else if (path.endsWith("/publisher/name") && publisher == null) {
      publisher = json.getText();
    } else if (path.endsWith("/author") || path.endsWith("/author/name")) {
      String numbered = path(json.getParsingContext(), true);
      String owner = script + numbered.substring(0, numbered.lastIndexOf("/author"));
      boolean another = List.of(path.split("/", -1)).stream().anyMatch(OTHERS::contains);
      if (!another && (authorsOf == null || authorsOf.equals(owner))) {
        authorsOf = owner;
        authors.add(json.getText());
      }
    }
  }

  /**
   * The names of the fields that lead to the present value, a slash before each.
   *
   * @param numbered whether the places in lists belong to it
   */
  private static String path(JsonStreamContext at, boolean numbered) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext context = at; context != null; context = context.getParent()) {
      if (context.inObject()) {
        path.insert(0, "/" + context.getCurrentName());
      } else if (context.inArray() && numbered) {
        path.insert(0, "#" + context.getCurrentIndex());
      }
    }
    return path.toString();
  }
}
