package io.github.aimsgate.gate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The data or group of people that a figure is about, as people name it. */
final class Slice {

  /** Words for the whole test set. */
  private static final Set<String> WHOLE =
      Set.of(
          "",
          "test",
          "testset",
          "overall",
          "all",
          "total",
          "heldout",
          "heldouttest",
          "value",
          "testsplit",
          "heldoutset",
          "heldouttestset",
          "heldoutdata",
          "testdata",
          "heldouttestdata",
          "result",
          "score",
          "everyone");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Slice() {}

  /** Whether a measured figure is about what a claim is about. */
  static boolean same(String measured, String claimed) {
    String one = plain(measured);
    String other = plain(claimed);
    return one.isEmpty()
        ? WHOLE.contains(other)
        : one.equals(other) || plain(measured.substring(measured.indexOf('=') + 1)).equals(other);
  }

  private static String plain(String slice) {
    return NOT_WORD.matcher(slice.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** A name under which equal slices are equal; empty for the whole test set. */
  static String canonical(String slice) {
    String plain = plain(slice);
    return WHOLE.contains(plain) ? "" : plain(slice.substring(slice.indexOf('=') + 1));
  }
}
