package io.github.aimsgate.asset.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values by patterns over whole texts, with {@code *} for any characters, none included. A text
 * without a star is preferred to any pattern, then the pattern with the longest beginning; few have
 * a star elsewhere than at their end, and those are tried one by one.
 *
 * @param <V> what a pattern stands for
 */
final class Patterns<V> {

  private final PrefixTable<V> whole = new PrefixTable<>();
  private final PrefixTable<V> beginnings = new PrefixTable<>();
  private final List<Other<V>> others = new ArrayList<>();

  private record Other<V>(String pattern, V value) {}

  void put(String pattern, V value) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      whole.put(pattern, value);
    } else if (star == pattern.length() - 1) {
      beginnings.put(pattern.substring(0, star), value);
    } else {
      others.add(new Other<>(pattern, value));
    }
  }

  Optional<V> get(String text) {
    Optional<V> exact = whole.get(text);
    Optional<V> begun = exact.isPresent() ? exact : beginnings.longest(text);
    return begun.isPresent() ? begun : other(text);
  }

  private Optional<V> other(String text) {
    for (Other<V> other : others) {
      if (matches(other.pattern(), text)) {
        return Optional.of(other.value());
      }
    }
    return Optional.empty();
  }

  /** Goes back to the last star alone, which takes time in proportion to both lengths at worst. */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int behindStar = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        behindStar = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++behindStar;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
