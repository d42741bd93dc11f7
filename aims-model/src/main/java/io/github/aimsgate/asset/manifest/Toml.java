package io.github.aimsgate.asset.manifest;

/**
 * Reads the part of TOML that lists of dependencies are written in, in one pass, and says where
 * each value stands. A library would be one more jar for each user; and broken files are passed
 * over here, so that nothing is lost where this reads more than TOML allows.
 */
final class Toml {

  private static final int DEEPEST = 32;

  private final String text;
  private final Sink sink;
  private String table = "";
  private int next;

  /** Takes what is read. */
  interface Sink {

    /** A header begins a table, or one more of an array of tables. */
    default void table(String path) {}

    /**
     * A single value; each item of an array has the path of the array.
     *
     * @param path the keys from the outermost on, with a slash between: a key may hold dots
     * @param offset where it stands in the text
     */
    void value(String path, String value, int offset);
  }

  private Toml(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  static void read(String text, Sink sink) {
    new Toml(text, sink).document();
  }

  private void document() {
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '[') {
        header();
      } else if (c == '#') {
        skipLine();
      } else if (c <= ' ') {
        next++;
      } else {
        entry(table, 0);
        skipLine();
      }
    }
  }

  private void header() {
    while (next < text.length() && text.charAt(next) == '[') {
      next++;
    }
    table = key("");
    sink.table(table);
    skipLine();
  }

  private void skipLine() {
    int end = text.indexOf('\n', next);
    next = end < 0 ? text.length() : end + 1;
  }

  private void entry(String in, int depth) {
    String path = key(in);
    skipBlanks();
    if (next < text.length() && text.charAt(next) == '=') {
      next++;
      skipBlanks();
      value(path, depth);
    }
  }

  /** A key with all its parts. */
  private String key(String in) {
    StringBuilder path = new StringBuilder(in);
    boolean goesOn = true;
    while (goesOn) {
      skipBlanks();
      String part = part();
      path.append(path.length() > 0 ? "/" : "").append(part);
      skipBlanks();
      goesOn = next < text.length() && text.charAt(next) == '.';
      next += goesOn ? 1 : 0;
    }
    return path.toString();
  }

  private String part() {
    if (next < text.length() && isQuote(text.charAt(next))) {
      return quoted();
    }
    int start = next;
    while (next < text.length() && isOfKey(text.charAt(next))) {
      next++;
    }
    return text.substring(start, next);
  }

  private void value(String path, int depth) {
    if (next >= text.length() || depth > DEEPEST) {
      return;
    }
    int start = next;
    char c = text.charAt(next);
    if (c == '[' || c == '{') {
      next++;
      items(path, c == '[' ? ']' : '}', depth);
    } else if (isQuote(c)) {
      sink.value(path, quoted(), start);
    } else {
      while (next < text.length() && ",]}#\n".indexOf(text.charAt(next)) < 0) {
        next++;
      }
      sink.value(path, text.substring(start, next).strip(), start);
    }
  }

  private void items(String path, char close, int depth) {
    while (next < text.length() && text.charAt(next) != close) {
      char c = text.charAt(next);
      int before = next;
      if (c == '#') {
        skipLine();
      } else if (c <= ' ' || c == ',') {
        next++;
      } else if (close == ']') {
        value(path, depth + 1);
      } else {
        entry(path, depth + 1);
      }
      next += next == before ? 1 : 0;
    }
    next++;
  }

  /** A string in any of the four sorts; on one line, one that nobody closes ends with the line. */
  private String quoted() {
    char quote = text.charAt(next);
    String three = String.valueOf(quote).repeat(3);
    if (text.startsWith(three, next)) {
      int end = text.indexOf(three, next + 3);
      String value = text.substring(next + 3, end < 0 ? text.length() : end);
      next = end < 0 ? text.length() : end + 3;
      return value;
    }
    int start = ++next;
    while (next < text.length() && text.charAt(next) != quote && text.charAt(next) != '\n') {
      next += quote == '"' && text.charAt(next) == '\\' ? 2 : 1;
    }
    next = Math.min(next, text.length());
    String value = text.substring(start, next);
    next += next < text.length() && text.charAt(next) == quote ? 1 : 0;
    return value;
  }

  private void skipBlanks() {
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isOfKey(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
