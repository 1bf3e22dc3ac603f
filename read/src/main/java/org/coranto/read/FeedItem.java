package org.coranto.read;

import org.jspecify.annotations.Nullable;

/** One item of a feed: the document it is by itself, and where its article is. Immutable. */
public final class FeedItem {
  private final Document document;
  private final Stated stated;

  FeedItem(Document document, Stated stated) {
    this.document = document;
    this.stated = stated;
  }

  /** The item's headline and text. */
  public Document document() {
    return document;
  }

  /** Address of the article, http or https, or null. */
  public @Nullable String link() {
    return stated.url();
  }

  /** What the feed says about the article. */
  Stated stated() {
    return stated;
  }
}
