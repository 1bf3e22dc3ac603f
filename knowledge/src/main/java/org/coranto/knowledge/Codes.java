package org.coranto.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coranto.model.EventType;

/** The code tables: PLOVER types, contexts and sectors, CAMEO codes. Immutable. */
public final class Codes {
  private final Map<EventType, PloverType> plover;
  private final Map<String, CameoCode> cameo;
  private final Map<String, String> contexts;
  private final Map<String, String> sectors;

  private Codes(
      Map<EventType, PloverType> plover,
      Map<String, CameoCode> cameo,
      Map<String, String> contexts,
      Map<String, String> sectors) {
    this.plover = plover;
    this.cameo = cameo;
    this.contexts = Collections.unmodifiableMap(contexts);
    this.sectors = Collections.unmodifiableMap(sectors);
  }

  static Codes load() {
    Map<EventType, PloverType> plover = new EnumMap<>(EventType.class);
    Table.read(
        "plover.tsv",
        "type quad score recipient modes description",
        row -> {
          float score = row.number(2);
          Map<String, Float> modes = new LinkedHashMap<>();
          for (String mode : row.list(4)) {
            int equals = mode.indexOf('=');
            modes.put(mode.substring(0, equals), Float.parseFloat(mode.substring(equals + 1)));
          }
          EventType type = EventType.valueOf(row.text(0));
          plover.put(
              type,
              new PloverType(
                  type,
                  row.whole(1),
                  score,
                  row.yes(3),
                  Collections.unmodifiableMap(modes),
                  row.text(5)));
        });
    Map<String, CameoCode> cameo = new LinkedHashMap<>(700);
    Table.read(
        "cameo.tsv",
        "code root goldstein quad plover mode context description",
        row ->
            cameo.put(
                row.text(0),
                new CameoCode(
                    row.text(0),
                    row.text(1),
                    row.number(2),
                    row.whole(3),
                    row.text(4).isEmpty() ? null : EventType.valueOf(row.text(4)),
                    row.text(5),
                    row.text(6),
                    row.text(7))));
    return new Codes(plover, cameo, described("contexts.tsv"), described("sectors.tsv"));
  }

  private static Map<String, String> described(String file) {
    Map<String, String> out = new LinkedHashMap<>();
    Table.read(file, "code description", row -> out.put(row.text(0), row.text(1)));
    return out;
  }

  /** A PLOVER type. */
  public PloverType plover(EventType type) {
    PloverType found = plover.get(type);
    if (found == null) {
      throw new IllegalStateException("bundled table plover.tsv lacks " + type + "; rebuild it");
    }
    return found;
  }

  /** A CAMEO code; empty when there is none such. */
  public Optional<CameoCode> cameo(String code) {
    return Optional.ofNullable(cameo.get(code));
  }

  /** All CAMEO codes in ascending order. */
  public Collection<CameoCode> cameoCodes() {
    return Collections.unmodifiableCollection(cameo.values());
  }

  /** PLOVER contexts with what they mean. */
  public Map<String, String> contexts() {
    return contexts;
  }

  /** PLOVER sectors with what they mean. */
  public Map<String, String> sectors() {
    return sectors;
  }
}
