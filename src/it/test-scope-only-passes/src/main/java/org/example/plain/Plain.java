package org.example.plain;

/** Has no model. */
public final class Plain {

  private Plain() {}

  /** A word. */
  public static String word() {
    return "plain";
  }
}
