package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Location;

/**
 * One located piece of evidence.
 *
 * @param topic what it speaks about
 * @param strength what it is worth
 * @param text what it says, white space folded, cut at {@value #MAX_TEXT} characters
 * @param location where it begins
 * @param rule the identifier of the judge's rule that decided the strength, such as {@code
 *     substantive}, {@code placeholder} or {@code negated}
 */
public record Passage(Topic topic, Strength strength, String text, Location location, String rule) {

  /** The most characters of a passage that are kept. */
  public static final int MAX_TEXT = 240;

  private static final char FIRST_BEYOND_ASCII = 0x80;

  /** Folds white space and cuts what is longer than {@value #MAX_TEXT} characters. */
  public Passage {
    text = fold(text);
  }

  private static String fold(String text) {
    String stripped = text.strip();
    if (stripped.length() <= MAX_TEXT && isFolded(stripped)) {
      return stripped;
    }
    StringBuilder folded = new StringBuilder(Math.min(stripped.length(), MAX_TEXT + 1));
    boolean gap = false;
    for (int i = 0; i < stripped.length() && folded.length() <= MAX_TEXT; i++) {
      char c = stripped.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap) {
          folded.append(' ');
        }
        folded.append(c);
        gap = false;
      }
    }
    if (folded.length() <= MAX_TEXT) {
      return folded.toString();
    }
    int end = Character.isHighSurrogate(folded.charAt(MAX_TEXT - 2)) ? MAX_TEXT - 2 : MAX_TEXT - 1;
    return folded.substring(0, end) + "…";
  }

  /** Whether all white space is single spaces, as in most texts. */
  private static boolean isFolded(String stripped) {
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean plain = c > ' ' && c < FIRST_BEYOND_ASCII;
      if (!plain && Character.isWhitespace(c) && (c != ' ' || stripped.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }
}
