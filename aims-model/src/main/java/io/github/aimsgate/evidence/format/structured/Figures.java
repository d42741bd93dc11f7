package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.judge.Verdict;

/** What is said of figures. */
final class Figures {

  static final Verdict MEASURED =
      new Verdict(Strength.STRONG, "figures", "states what was measured, on which data");

  static final Verdict NO_MEASURE =
      new Verdict(
          Strength.WEAK, "figure-without-measure", "states a figure and not what it measures");

  static final Verdict NO_DATA =
      new Verdict(
          Strength.WEAK, "figure-without-data", "states a figure and not on which data it was got");

  static final Verdict NO_VALUE =
      new Verdict(
          Strength.WEAK, "name-without-value", "names what was asked for and gives no value");

  private Figures() {}
}
