package org.coranto.store.curation;

/** How a decision stands in a store. */
public enum State {
  /** It counts. */
  APPLIED,
  /** The words it is about are not in the store, or are read otherwise now. */
  ASIDE,
  /** It was undone. */
  UNDONE,
  /** A later decision about the same says otherwise. */
  OVERRULED,
  /** It is in the file and not yet in the store. */
  WAITING
}
