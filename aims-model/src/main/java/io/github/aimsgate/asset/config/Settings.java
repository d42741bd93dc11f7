package io.github.aimsgate.asset.config;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The settings of a file, line by line: {@code key=value} and {@code key: value}; in YAML the keys
 * of the lines around that are indented less come before. A YAML reader would take many times as
 * long for files that mostly speak of other things, and refuses what it cannot place.
 */
final class Settings {

  private static final int LONGEST_KEY = 512;

  private final String text;
  private final boolean yaml;
  private final Sink sink;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Next colons = new Next(':');
  private final Next equalSigns = new Next('=');

  private record Level(int indent, String key) {}

  /** Takes what is read. */
  interface Sink {

    /**
     * A setting.
     *
     * @param key with the keys around it before it, dots between
     * @param value without quotes; empty if there is none on the line
     * @param offset where the line's own key stands
     */
    void setting(String key, String value, int offset);
  }

  private Settings(String text, boolean yaml, Sink sink) {
    this.text = text;
    this.yaml = yaml;
    this.sink = sink;
  }

  static void read(String text, boolean yaml, Sink sink) {
    Settings settings = new Settings(text, yaml, sink);
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      settings.line(start, end);
      start = end + 1;
    }
  }

  private void line(int lineStart, int end) {
    int start = lineStart;
    while (start < end && isLead(start, lineStart)) {
      start++;
    }
    if (start == end || text.charAt(start) == '#' || text.charAt(start) == '!') {
      return;
    }
    if (text.startsWith("---", lineStart)) {
      levels.clear();
      return;
    }
    int behindWord = behindDockerWord(start);
    int separator = separator(behindWord, end);
    if (separator > behindWord && separator - behindWord < LONGEST_KEY) {
      setting(behindWord, separator, end, start - lineStart);
    }
  }

  private boolean isLead(int at, int lineStart) {
    char c = text.charAt(at);
    boolean dash = yaml && c == '-' && !text.startsWith("---", lineStart);
    return c == ' ' || c == '\t' || dash;
  }

  private int behindDockerWord(int start) {
    return text.startsWith("ENV ", start)
        ? start + 4
        : text.startsWith("export ", start) ? start + 7 : start;
  }

  private int separator(int start, int end) {
    int colon = colons.from(start);
    while (colon < end && !separates(colon, end)) {
      colon = colons.from(colon + 1);
    }
    int first = Math.min(colon, equalSigns.from(start));
    return first < end ? first : -1;
  }

  private boolean separates(int colon, int end) {
    return !yaml || colon + 1 == end || text.charAt(colon + 1) == ' ';
  }

  private void setting(int start, int separator, int end, int indent) {
    String key = plain(text.substring(start, separator));
    boolean nested = yaml && text.charAt(separator) == ':';
    if (nested) {
      while (!levels.isEmpty() && levels.peek().indent() >= indent) {
        levels.pop();
      }
      String around = levels.isEmpty() ? "" : levels.peek().key() + ".";
      key = around.length() + key.length() < LONGEST_KEY ? around + key : key;
      levels.push(new Level(indent, key));
    }
    sink.setting(key, plain(withoutComment(text.substring(separator + 1, end))), start);
  }

  /** Where a character stands next; each part of the text is searched once, however many lines. */
  private final class Next {

    private final char wanted;
    private int at = -1;

    Next(char wanted) {
      this.wanted = wanted;
    }

    /** The place from there on, or behind all places if there is none. */
    int from(int start) {
      if (at < start) {
        int found = text.indexOf(wanted, start);
        at = found < 0 ? Integer.MAX_VALUE : found;
      }
      return at;
    }
  }

  private static String withoutComment(String value) {
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment);
  }

  private static String plain(String text) {
    String whole = text.strip();
    String plain = whole.endsWith(",") ? whole.substring(0, whole.length() - 1) : whole;
    boolean quoted =
        plain.length() > 1
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(plain.length() - 1) == plain.charAt(0);
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }
}
