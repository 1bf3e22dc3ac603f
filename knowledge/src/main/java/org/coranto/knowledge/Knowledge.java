package org.coranto.knowledge;

/** The bundled tables, each loaded when first asked for. Immutable, thread-safe. */
public final class Knowledge {
  private static final Knowledge BUNDLED = new Knowledge();

  private Knowledge() {}

  /** The tables that ship with the product. */
  public static Knowledge bundled() {
    return BUNDLED;
  }
}
