package org.coranto.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.coranto.store.Ledger;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoreException;

/** Opens stores, and turns what goes wrong into a message. */
final class Stores {
  private Stores() {}

  /** Opens a store to add to, and tells {@code err} what the user should know of it. */
  static Store openToWrite(Path file, String model, PrintWriter err) {
    try {
      Store store = Store.openToWrite(file, model);
      store.notices().forEach(notice -> err.println("coranto: " + notice));
      err.flush();
      return store;
    } catch (StoreException e) {
      throw Problem.failed(String.valueOf(e.getMessage()));
    }
  }

  static Ledger openLedger(Path file) {
    try {
      return Store.openLedger(file);
    } catch (StoreException e) {
      throw Problem.failed(String.valueOf(e.getMessage()));
    }
  }

  static Queries openToRead(Path file) {
    try {
      return Store.openToRead(file);
    } catch (StoreException e) {
      throw Problem.failed(String.valueOf(e.getMessage()));
    }
  }
}
