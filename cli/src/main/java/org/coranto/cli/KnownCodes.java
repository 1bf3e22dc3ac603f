package org.coranto.cli;

import java.util.Objects;
import org.coranto.knowledge.CameoCode;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.PloverType;
import org.coranto.model.EventType;
import org.coranto.store.curation.EventCoding;
import org.coranto.store.export.CodeBook;
import org.jspecify.annotations.Nullable;

/** The bundled knowledge's codes, for exports and recoded events. */
final class KnownCodes implements CodeBook, EventCoding {
  private final Knowledge knowledge = Knowledge.bundled();

  @Override
  public @Nullable CountryCodes country(String iso3) {
    return knowledge
        .countries()
        .byCode(iso3)
        .map(c -> new CountryCodes(c.name(), c.fips(), c.cow(), c.cameo()))
        .orElse(null);
  }

  @Override
  public double intensity(EventType type, @Nullable String mode) {
    float score = knowledge.codes().plover(type).score(mode == null ? "" : mode);
    return Math.round(score * 100) / 100.0;
  }

  @Override
  public Codes of(EventType type, @Nullable String mode) {
    PloverType plover = knowledge.codes().plover(type);
    if (mode != null && !plover.modes().containsKey(mode)) {
      throw new IllegalArgumentException(
          type
              + " has no mode "
              + mode
              + (plover.modes().isEmpty()
                  ? "; it has none"
                  : "; it has " + String.join(", ", plover.modes().keySet())));
    }
    return codes(type, mode, code(type, mode == null ? "" : mode));
  }

  /** The plainest code of a type and mode: no context, not the bare root, the first such. */
  private CameoCode code(EventType type, String mode) {
    CameoCode best = null;
    int least = Integer.MAX_VALUE;
    for (CameoCode code : knowledge.codes().cameoCodes()) {
      int cost =
          (code.mode().equals(mode) ? 0 : 4)
              + (code.context().isEmpty() ? 0 : 2)
              + (code.code().length() > 2 ? 0 : 1);
      if (code.plover() == type && cost < least) {
        best = code;
        least = cost;
      }
    }
    return Objects.requireNonNull(best, () -> "no CAMEO code maps to " + type);
  }

  @Override
  public Codes of(String cameo) {
    CameoCode code =
        knowledge
            .codes()
            .cameo(cameo)
            .filter(c -> c.plover() != null)
            .orElseThrow(
                () -> new IllegalArgumentException("no event has the CAMEO code " + cameo));
    String mode = code.mode().isEmpty() ? null : code.mode();
    return codes(Objects.requireNonNull(code.plover()), mode, code);
  }

  private Codes codes(EventType type, @Nullable String mode, CameoCode code) {
    double goldstein = Math.round(code.goldstein() * 10) / 10.0;
    int quad = knowledge.codes().plover(type).quad();
    return new Codes(type, mode, code.code(), goldstein, quad);
  }
}
