package io.github.aimsgate.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of control identifiers: by their numbers, clauses of the body before Annex A. */
public final class ControlId {

  /** Sorts {@code A.6.2.2} before {@code A.10.2}, and {@code 6.1} before both. */
  public static final Comparator<String> ORDER =
      (one, other) -> {
        List<Integer> left = numbers(one);
        List<Integer> right = numbers(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
          int difference = Integer.compare(left.get(i), right.get(i));
          if (difference != 0) {
            return difference;
          }
        }
        int bySize = Integer.compare(left.size(), right.size());
        return bySize != 0 ? bySize : one.compareTo(other);
      };

  private ControlId() {}

  private static List<Integer> numbers(String id) {
    List<Integer> numbers = new ArrayList<>();
    int at = 0;
    while (at <= id.length()) {
      int dot = id.indexOf('.', at);
      int end = dot < 0 ? id.length() : dot;
      numbers.add(number(id.substring(at, end)));
      at = end + 1;
    }
    return numbers;
  }

  private static int number(String part) {
    boolean digits = !part.isEmpty() && part.length() <= 4;
    for (int i = 0; i < part.length(); i++) {
      digits &= part.charAt(i) >= '0' && part.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(part) : part.equals("A") ? 10_000 : Integer.MAX_VALUE;
  }
}
