package io.github.aimsgate.evidence.judge;

import java.util.Arrays;
import java.util.Locale;

/** Cuts one text into words. */
final class WordCutter {

  private static final String CYRILLIC_LOOKALIKES = "авсеһіјкмнорѕтухɡ";
  private static final String LATIN_LOOKALIKES = "abcehijkmhopstyxg";

  private static final String INNER = ".,:-/";

  private final Glyphs glyphs;
  private final String text;

  /** ASCII is folded as a whole and keeps its places; else word by word, one behind the other. */
  private final StringBuilder folded = new StringBuilder();

  private int size;
  private int[] from;
  private int[] to;
  private int[] starts;
  private boolean[] digits;

  private WordCutter(String raw) {
    glyphs = Glyphs.of(raw);
    text = glyphs.text();
    int expected = text.length() / 5 + 4;
    from = new int[expected];
    to = new int[expected];
    starts = new int[expected];
    digits = new boolean[expected];
  }

  static Words cut(String raw) {
    return new WordCutter(raw).cut();
  }

  private Words cut() {
    int at = 0;
    while (at < text.length()) {
      if (isLetterOrDigit(text.charAt(at))) {
        int end = wordEnd(at);
        word(at, end);
        at = end;
      } else {
        if (size > 0 && to[size - 1] > from[size - 1] && endsSentence(at)) {
          add(at, 0, 0, false);
        }
        at++;
      }
    }
    return new Words(
        glyphs,
        glyphs.others() ? folded.toString() : text.toLowerCase(Locale.ROOT),
        size,
        from,
        to,
        starts,
        digits);
  }

  private void word(int at, int end) {
    if (!glyphs.others()) {
      add(at, at, end, hasDigit(text, at, end));
      return;
    }
    int start = folded.length();
    if (!appendAscii(at, end)) {
      folded.setLength(start);
      folded.append(fold(text.substring(at, end)));
    }
    add(at, start, folded.length(), hasDigit(folded, start, folded.length()));
  }

  /** Most words of any text are plain. */
  private boolean appendAscii(int at, int end) {
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (!isAscii(c)) {
        return false;
      }
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return true;
  }

  private void add(int start, int wordFrom, int wordTo, boolean digit) {
    if (size == from.length) {
      int longer = 2 * size;
      from = Arrays.copyOf(from, longer);
      to = Arrays.copyOf(to, longer);
      starts = Arrays.copyOf(starts, longer);
      digits = Arrays.copyOf(digits, longer);
    }
    from[size] = wordFrom;
    to[size] = wordTo;
    starts[size] = start;
    digits[size] = digit;
    size++;
  }

  private static boolean hasDigit(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private int wordEnd(int start) {
    int at = start + 1;
    while (at < text.length() && (isLetterOrDigit(text.charAt(at)) || isInner(at))) {
      at++;
    }
    return at;
  }

  /** Apostrophes inside words; points, commas, colons, hyphens and slashes inside numbers. */
  private boolean isInner(int at) {
    char c = text.charAt(at);
    if (at + 1 >= text.length() || (c != '\'' && INNER.indexOf(c) < 0)) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return c == '\''
        ? Character.isLetter(before) && Character.isLetter(after)
        : isDigit(before) && isDigit(after);
  }

  private boolean endsSentence(int at) {
    return switch (text.charAt(at)) {
      case '!', '?', '\n', '。', '•', '|' -> true;
      case '.' -> beginsSentence(at + 1);
      default -> false;
    };
  }

  /** After a point: an abbreviation goes on in lower case or with a bracket. */
  private boolean beginsSentence(int behind) {
    int at = behind;
    while (at < text.length() && " \"')".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length()
        || (at > behind && (Character.isUpperCase(text.charAt(at)) || !isAscii(text.charAt(at))));
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }

  private static boolean isLetterOrDigit(char c) {
    return isAscii(c)
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static boolean isDigit(char c) {
    return isAscii(c) ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean latin = false;
    boolean lookalike = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      latin |= c >= 'a' && c <= 'z';
      lookalike |= !isAscii(c) && CYRILLIC_LOOKALIKES.indexOf(c) >= 0;
    }
    if (!latin || !lookalike) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower);
    for (int i = 0; i < folded.length(); i++) {
      int index = CYRILLIC_LOOKALIKES.indexOf(folded.charAt(i));
      if (index >= 0) {
        folded.setCharAt(i, LATIN_LOOKALIKES.charAt(index));
      }
    }
    return folded.toString();
  }
}
