package org.example.shop;

/** Sells things, and knows nothing of models. */
public final class Shop {

  private Shop() {}

  /** Its name. */
  public static String name() {
    return "shop";
  }
}
