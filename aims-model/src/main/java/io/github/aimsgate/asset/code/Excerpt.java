package io.github.aimsgate.asset.code;

/** A piece of a program on one line, for people. */
final class Excerpt {

  private static final int LONGEST = 100;

  private Excerpt() {}

  /** What stands between two places, blanks as one space, cut where it is long. */
  static String of(String text, int from, int to) {
    StringBuilder line = new StringBuilder();
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        blank = true;
        continue;
      }
      if (line.length() >= LONGEST) {
        return line.append('…').toString();
      }
      if (blank && line.length() > 0) {
        line.append(' ');
      }
      blank = false;
      line.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return line.toString();
  }
}
