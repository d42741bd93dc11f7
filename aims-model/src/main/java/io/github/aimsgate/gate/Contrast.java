package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Whether what two places state of the same thing can both be true. */
@FunctionalInterface
interface Contrast {

  /** A statement of each side that contradict each other; empty if all may be true. */
  Optional<Pair> between(List<Fact> one, List<Fact> other);

  /**
   * Two statements of which one at least is wrong.
   *
   * @param one of the first document
   * @param other of the second
   */
  record Pair(Fact one, Fact other) {}

  /** The contrast by which each pair of statements contradicts: one that may agree is enough. */
  static Contrast ofEach(BiPredicate<String, String> contradicts) {
    return (one, other) ->
        !one.isEmpty()
                && !other.isEmpty()
                && one.stream()
                    .allMatch(
                        first ->
                            other.stream()
                                .allMatch(
                                    second -> contradicts.test(first.value(), second.value())))
            ? Optional.of(new Pair(one.get(0), other.get(0)))
            : Optional.empty();
  }
}
