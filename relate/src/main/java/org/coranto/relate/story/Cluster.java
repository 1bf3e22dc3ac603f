package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.List;

/** The sources of one story. Not thread-safe; lives inside the clusterer. */
final class Cluster {
  private final List<Source> sources;
  private final String id;

  /** A story of these sources. */
  Cluster(List<Source> sources) {
    this.sources = new ArrayList<>(sources);
    this.sources.sort(Source.BY_HEAD);
    this.id = "s" + this.sources.get(0).head().id();
    for (Source source : this.sources) {
      source.cluster = this;
    }
  }

  String id() {
    return id;
  }

  /** In order of their heads. */
  List<Source> sources() {
    return sources;
  }
}
