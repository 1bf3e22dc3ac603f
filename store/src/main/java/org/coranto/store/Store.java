package org.coranto.store;

/** One SQLite file of reports and facts. */
public final class Store {
  private Store() {}
}
