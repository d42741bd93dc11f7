package org.example.router;

/** Finds a way; the library is there for later. */
public final class Router {

  private Router() {}

  /** The way. */
  public static String way() {
    return "ahead";
  }
}
