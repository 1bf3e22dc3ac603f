package org.coranto.extract.event;

import java.util.Map;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.jspecify.annotations.Nullable;

/**
 * Settles the type of a happening from its trigger and standing: a planned meeting is an agreement,
 * a refusal to meet a rejection, a blow that hangs on a condition a threat.
 */
final class Codes {
  private static final Map<EventType, String> PLANNED =
      Map.of(EventType.CONSULT, "036", EventType.AID, "033", EventType.COOPERATE, "031");
  private static final Map<EventType, String> THREATENED =
      Map.of(
          EventType.ASSAULT,
          "138",
          EventType.SANCTION,
          "131",
          EventType.COERCE,
          "130",
          EventType.MOBILIZE,
          "138");
  private static final Map<EventType, String> REFUSED =
      Map.of(
          EventType.CONSULT,
          "125",
          EventType.AGREE,
          "120",
          EventType.AID,
          "122",
          EventType.COOPERATE,
          "121",
          EventType.CONCEDE,
          "123",
          EventType.RETREAT,
          "123",
          EventType.SUPPORT,
          "120");

  private Codes() {}

  /**
   * What a happening is after modality.
   *
   * @param type PLOVER type
   * @param mode PLOVER mode, or null
   * @param cameo CAMEO code
   * @param factuality its standing under that type
   */
  record Coded(EventType type, @Nullable String mode, String cameo, Factuality factuality) {}

  /** Settles type, mode and code. */
  static Coded settle(Frame frame, Standing standing, boolean inCondition) {
    EventType type = frame.type();
    Factuality factuality = standing.factuality();
    if (standing.refused() && factuality == Factuality.NEGATED && REFUSED.containsKey(type)) {
      return new Coded(EventType.REJECT, null, REFUSED.get(type), Factuality.ASSERTED);
    }
    boolean open = factuality == Factuality.FUTURE || factuality == Factuality.CONDITIONAL;
    if (!open) {
      return new Coded(type, frame.mode(), frame.cameo(), factuality);
    }
    if (PLANNED.containsKey(type)) {
      return new Coded(EventType.AGREE, null, PLANNED.get(type), factuality);
    }
    if (type == EventType.RETREAT && !inCondition) {
      return new Coded(EventType.CONCEDE, null, "080", factuality);
    }
    String threat = THREATENED.get(type);
    if (threat != null
        && !inCondition
        && ((standing.hinges() && standing.operator() == null)
            || (type == EventType.ASSAULT && factuality == Factuality.FUTURE))) {
      return new Coded(EventType.THREATEN, null, threat, Factuality.ASSERTED);
    }
    return new Coded(type, frame.mode(), frame.cameo(), factuality);
  }
}
