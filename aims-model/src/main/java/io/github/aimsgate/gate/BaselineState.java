package io.github.aimsgate.gate;

import java.time.LocalDate;

/**
 * What a baseline came to in a decision.
 *
 * @param total how many problems it lists
 * @param left how many of them are still there
 * @param until the last day on which it holds, in UTC
 * @param holds whether it holds for this decision
 */
public record BaselineState(int total, int left, LocalDate until, boolean holds) {

  /** How many problems it lists that are no more there. */
  public int mended() {
    return total - left;
  }
}
