package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.List;

/** The sources of one story. Not thread-safe; lives inside the clusterer. */
final class Cluster {
  private final List<Source> sources;
  private final String head;

  /** A story of these sources, named after the earliest. */
  Cluster(List<Source> sources) {
    this(sources, "");
  }

  /** A story that has its name already, maybe of a report that is forgotten; "" for none. */
  Cluster(List<Source> sources, String named) {
    this.sources = new ArrayList<>(sources);
    this.sources.sort(Source.BY_HEAD);
    this.head = named.isEmpty() ? this.sources.get(0).head().id() : named.substring(1);
    for (Source source : this.sources) {
      source.cluster = this;
    }
  }

  String id() {
    return "s" + head;
  }

  /** In order of their heads. */
  List<Source> sources() {
    return sources;
  }
}
