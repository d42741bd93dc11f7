package io.github.aimsgate.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bound that a measured figure must keep.
 *
 * @param metric the metric's name, compared as in claims
 * @param group the group of people as the metrics file names it; empty for the whole test set
 * @param least the smallest value that is accepted
 * @param most the largest value that is accepted
 */
public record Threshold(
    String metric, Optional<String> group, Optional<BigDecimal> least, Optional<BigDecimal> most) {

  /** Whether a value keeps the bound. */
  public boolean keeps(BigDecimal value) {
    return least.map(bound -> value.compareTo(bound) >= 0).orElse(true)
        && most.map(bound -> value.compareTo(bound) <= 0).orElse(true);
  }

  /** The bound in words, such as {@code at least 0.9}. */
  public String words() {
    String lower = least.map(bound -> "at least " + bound.toPlainString()).orElse("");
    String upper = most.map(bound -> "at most " + bound.toPlainString()).orElse("");
    return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + " and " + upper;
  }
}
