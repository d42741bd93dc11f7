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
    return NOT_WORD.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** A key as words, without its name space: {@code aibom:intendedUse} is {@code intended use}. */
  static String words(String key) {
    String local = key.substring(key.lastIndexOf(':') + 1);
    String spaced = CAMEL.matcher(local).replaceAll(" ");
    return NOT_WORD.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
