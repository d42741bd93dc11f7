package io.github.aimsgate.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a writer most likely meant. */
public final class Spelling {

  private Spelling() {}

  /**
   * The allowed word with the smallest edit distance (insertions, deletions, substitutions and
   * swaps of neighbours, any case), if it is near enough to be what was meant: at most a third of
   * the longer word's length, and at least one edit.
   */
  public static Optional<String> nearest(String written, Collection<String> allowed) {
    String wanted = written.toLowerCase(Locale.ROOT).replace('_', '-');
    return allowed.stream()
        .filter(
            word -> {
              int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
              return distance <= Math.max(1, Math.max(wanted.length(), word.length()) / 3);
            })
        .min(
            Comparator.comparingInt(
                    (String word) -> distance(wanted, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The sentence that tells a writer what may stand in a place. */
  public static String allowed(String written, Collection<String> allowed) {
    return nearest(written, allowed)
        .map(word -> "write \"" + word + "\"")
        .orElseGet(() -> "write one of: " + String.join(", ", allowed.stream().sorted().toList()));
  }

  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 20 || one.length() > 80) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }
}
