package org.example.codec;

/** Reads pictures. */
public final class Codec {

  private Codec() {}

  /** A word. */
  public static String word() {
    return "codec";
  }
}
