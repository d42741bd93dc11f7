package io.github.aimsgate.control;

import java.util.Comparator;

/** The order of control identifiers: by their numbers, clauses of the body before Annex A. */
public final class ControlId {

  /** Sorts {@code A.6.2.2} before {@code A.10.2}, and {@code 6.1} before both. */
  public static final Comparator<String> ORDER = ControlId::compare;

  private ControlId() {}

  private static int compare(String one, String other) {
    int left = 0;
    int right = 0;
    while (left <= one.length() && right <= other.length()) {
      int leftEnd = end(one, left);
      int rightEnd = end(other, right);
      int difference = Integer.compare(number(one, left, leftEnd), number(other, right, rightEnd));
      if (difference != 0) {
        return difference;
      }
      left = leftEnd + 1;
      right = rightEnd + 1;
    }
    int bySize = Boolean.compare(left <= one.length(), right <= other.length());
    return bySize != 0 ? bySize : one.compareTo(other);
  }

  private static int end(String id, int from) {
    int dot = id.indexOf('.', from);
    return dot < 0 ? id.length() : dot;
  }

  private static int number(String id, int from, int end) {
    boolean digits = from < end && end - from <= 4;
    for (int i = from; i < end; i++) {
      digits &= id.charAt(i) >= '0' && id.charAt(i) <= '9';
    }
    if (digits) {
      return Integer.parseInt(id, from, end, 10);
    }
    return end - from == 1 && id.charAt(from) == 'A' ? 10_000 : Integer.MAX_VALUE;
  }
}
