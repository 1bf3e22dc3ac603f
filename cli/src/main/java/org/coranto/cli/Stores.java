package org.coranto.cli;

import java.nio.file.Path;
import org.coranto.store.Ledger;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoreException;

/** Opens stores, and turns what goes wrong into a message. */
final class Stores {
  private Stores() {}

  static Store openToWrite(Path file, String model) {
    try {
      return Store.openToWrite(file, model);
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
