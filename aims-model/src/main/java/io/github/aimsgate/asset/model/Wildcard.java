package io.github.aimsgate.asset.model;

/** Patterns in which {@code *} stands for any characters; no more is needed, and it is cheap. */
final class Wildcard {

  private Wildcard() {}

  /** Whether a text fits, from its first character to its last. */
  static boolean fits(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    if (!text.startsWith(pattern.substring(0, star))) {
      return false;
    }
    int from = star;
    for (int next = pattern.indexOf('*', star + 1);
        next >= 0;
        next = pattern.indexOf('*', star + 1)) {
      String between = pattern.substring(star + 1, next);
      int found = text.indexOf(between, from);
      if (found < 0) {
        return false;
      }
      from = found + between.length();
      star = next;
    }
    String end = pattern.substring(star + 1);
    return text.length() - end.length() >= from && text.endsWith(end);
  }
}
