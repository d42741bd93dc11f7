package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Location;

/**
 * The mark of a passage that was copied from another document and that no person has confirmed. The
 * judge's catalogue knows its words, so that a marked passage counts for nothing.
 */
public final class Unconfirmed {

  /** How each mark begins. */
  public static final String MARK = "not yet confirmed, taken from ";

  /** The mark's rarest character is soon found, and has no other case. */
  private static final int COMMA = MARK.indexOf(',');

  private Unconfirmed() {}

  /** The mark of what was taken from a place. */
  public static String mark(Location source) {
    return MARK + source;
  }

  /** Whether a text holds a mark. */
  public static boolean isIn(String text) {
    for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
      if (text.regionMatches(true, at - COMMA, MARK, 0, MARK.length())) {
        return true;
      }
    }
    return false;
  }
}
