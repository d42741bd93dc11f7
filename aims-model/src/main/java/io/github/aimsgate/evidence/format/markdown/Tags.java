package io.github.aimsgate.evidence.format.markdown;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells tags from blanks that look like tags: {@code <insert the name>}. */
final class Tags {

  private static final Pattern WORDS =
      Pattern.compile("[A-Za-z][A-Za-z'-]*(?:\\s+[A-Za-z][A-Za-z'-]*)+\\s*");

  private static final Pattern GAP = Pattern.compile("\\s+");

  /** Attributes without a value. */
  private static final Set<String> BOOLEAN =
      Set.of(
          "async",
          "autoplay",
          "checked",
          "compact",
          "controls",
          "defer",
          "disabled",
          "hidden",
          "inert",
          "loop",
          "multiple",
          "muted",
          "noshade",
          "nowrap",
          "open",
          "readonly",
          "required",
          "reversed",
          "selected");

  private Tags() {}

  /**
   * Whether what stands between angle brackets is words for somebody to replace.
   *
   * @param inner without the brackets
   */
  static boolean isBlank(String inner) {
    if (!WORDS.matcher(inner).matches()) {
      return false;
    }
    String[] words = GAP.split(inner.strip(), -1);
    for (int i = 1; i < words.length; i++) {
      if (!BOOLEAN.contains(words[i])) {
        return true;
      }
    }
    return false;
  }
}
