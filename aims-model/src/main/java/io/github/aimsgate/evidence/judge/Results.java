package io.github.aimsgate.evidence.judge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells figures that may be results from dates, from the numbers of sections, and from sizes. */
final class Results {

  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\p{L}\\d@-])[-+]?\\d+(?:[.,]\\d+)*\\s*(?:%|\\b)");

  /** A year or a date is no result. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.,])(?:\\d{4}-\\d{2}(?:-\\d{2})?|(?:19|20)\\d{2})(?![\\d%]|[.,]\\d)");

  /** The number of a section or an article, the level of an interval, or how large something is. */
  private static final Pattern NO_RESULT =
      Pattern.compile(
          "(?i)\\b(?:sections?|tables?|fig(?:ures?|\\.)|appendix|appendices|chapters?|articles?|art\\.|annex|clauses?)"
              + "\\s+\\d+(?:\\.\\d+)*(?:\\(\\d+\\))?"
              + "|\\d+(?:[.,-]\\d+)*\\s?(?:[bmk]|billion|million)?\\s(?:[a-z]+\\s)?(?:parameters|params|layers|tokens|epochs|gpus?)\\b"
              + "|\\d+(?:\\.\\d+)?\\s*%\\s+(?:[a-z]+\\s+)?(?:intervals?|confidence|ci)\\b");

  /** One of these stands in all that {@link #NO_RESULT} matches; white space is spaces by now. */
  private static final List<String> HINTS =
      List.of(
          "section",
          "table",
          "fig",
          "append",
          "chapter",
          "article",
          "art.",
          "annex",
          "clause",
          "param",
          "layer",
          "token",
          "epoch",
          "gpu",
          "interval",
          "confidence",
          " ci");

  private static final int SHORTEST_DATE = 4;

  private Results() {}

  /** Whether a text holds a figure that may be a result. */
  static boolean anyIn(String text) {
    String undated = mayHoldDate(text) ? DATE.matcher(text).replaceAll(" ") : text;
    String left = mayHoldCount(undated) ? NO_RESULT.matcher(undated).replaceAll(" ") : undated;
    return FIGURE.matcher(left).find();
  }

  /** Plain searches spare most texts the patterns. */
  private static boolean mayHoldCount(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String hint : HINTS) {
      if (lower.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHoldDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < SHORTEST_DATE; i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == SHORTEST_DATE;
  }
}
