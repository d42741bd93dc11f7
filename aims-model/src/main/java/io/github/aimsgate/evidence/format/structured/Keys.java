package io.github.aimsgate.evidence.format.structured;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of fields as identifiers and as words. */
final class Keys {

  private static final Pattern CAMEL =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Keys() {}

  /** A key without case and punctuation, so that {@code useCases} is {@code use_cases}. */
  static String plain(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return isWord(lower) ? lower : NOT_WORD.matcher(lower).replaceAll("");
  }

  /** A key as words, without its name space: {@code aibom:intendedUse} is {@code intended use}. */
  static String words(String key) {
    String local = key.substring(key.lastIndexOf(':') + 1);
    if (isWord(local)) {
      return local;
    }
    String spaced = CAMEL.matcher(local).replaceAll(" ");
    return NOT_WORD.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether there are small letters and digits alone, as in most keys: nothing is to be done. */
  private static boolean isWord(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
