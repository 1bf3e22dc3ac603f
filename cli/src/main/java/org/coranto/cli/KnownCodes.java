package org.coranto.cli;

import org.coranto.knowledge.Knowledge;
import org.coranto.model.EventType;
import org.coranto.store.export.CodeBook;
import org.jspecify.annotations.Nullable;

/** The bundled knowledge's codes, for exports. */
final class KnownCodes implements CodeBook {
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
}
