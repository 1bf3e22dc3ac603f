package org.coranto.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coranto.extract.Marked;
import org.coranto.model.Event;
import org.coranto.model.Span;

/** An event as one line: type, factuality, actors, recipients. */
final class EventRow {
  private EventRow() {}

  static String of(Marked sample, Event event) {
    return event.type()
        + " "
        + event.factuality().name().toLowerCase(Locale.ROOT)
        + ": "
        + words(sample, event.actor())
        + " > "
        + words(sample, event.recipient());
  }

  private static String words(Marked sample, List<Span> spans) {
    return spans.stream().map(span -> span.in(sample.text)).collect(Collectors.joining(", "));
  }
}
