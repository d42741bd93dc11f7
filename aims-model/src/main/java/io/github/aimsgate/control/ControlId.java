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
    for (String part : id.split("\\.", -1)) {
      if (part.equals("A")) {
        numbers.add(1000);
      } else {
        numbers.add(part.matches("[0-9]{1,4}") ? Integer.parseInt(part) : Integer.MAX_VALUE);
      }
    }
    return numbers;
  }
}
