package org.coranto.store.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.store.curation.Curated;

/**
 * Facts as lines of JSON, those that people accepted or rejected with a {@code mark} at the end.
 * Stateless.
 */
final class MarkedLines {
  private final SituationJson json = new SituationJson();

  /** Writes one report's lines; gives their number. */
  long write(Curated curated, Writer out) throws IOException {
    StringWriter text = new StringWriter();
    json.writeLines(curated.situation(), text);
    List<String> lines = text.toString().lines().toList();
    List<String> ids = ids(curated.situation());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String mark = i < ids.size() ? curated.mark(ids.get(i)) : "";
      if (mark.isEmpty()) {
        out.write(line);
      } else {
        out.write(line, 0, line.length() - 1);
        out.write(",\"mark\":\"" + mark + "\"}");
      }
      out.write('\n');
    }
    return lines.size();
  }

  /** Ids of the facts in the order of their lines; "" where a line has no verdict. */
  private static List<String> ids(Situation s) {
    List<String> ids = new ArrayList<>();
    ids.add("");
    s.passages().forEach(passage -> ids.add(""));
    s.actors().forEach(actor -> ids.add(actor.id()));
    s.said().forEach(said -> ids.add(said.quote().id()));
    s.happened().forEach(happened -> ids.add(happened.event().id()));
    s.committed().forEach(committed -> ids.add(committed.condition().id()));
    s.reading().dates().forEach(date -> ids.add(""));
    for (int i = 1; i <= s.divergences().size(); i++) {
      ids.add("d" + i);
    }
    return ids;
  }
}
