package org.coranto.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD of a page says about its article.
 *
 * @param datePublished the first such value, or null
 * @param headline the first such value, or null
 */
record LinkedData(@Nullable String datePublished, @Nullable String headline) {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(1 << 20).build())
          .build();

  /** Reads the scripts of {@code page} in order; malformed ones as far as they go. */
  static LinkedData of(Document page) {
    LinkedData found = new LinkedData(null, null);
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        found = found.or(parse(script.data()));
      }
    }
    return found;
  }

  private LinkedData or(LinkedData other) {
    return new LinkedData(
        datePublished == null ? other.datePublished : datePublished,
        headline == null ? other.headline : headline);
  }

  private static LinkedData parse(String text) {
    LinkedData found = new LinkedData(null, null);
    try (JsonParser json = JSON.createParser(text)) {
      String name = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          name = json.currentName();
        } else if (token == JsonToken.VALUE_STRING && name.equals("datePublished")) {
          found = found.or(new LinkedData(json.getText(), null));
        } else if (token == JsonToken.VALUE_STRING && name.equals("headline")) {
          found = found.or(new LinkedData(null, Messages.oneLine(json.getText())));
        }
      }
    } catch (IOException e) {
      // Pages often hold broken linked data; what stands before the fault is still good.
      return found;
    }
    return found;
  }
}
