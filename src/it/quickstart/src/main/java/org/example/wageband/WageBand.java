package org.example.wageband;

/** The two halves of the hourly wage scale, split at the median of the survey sample. */
public enum WageBand {
  LOWER,
  UPPER;

  static WageBand of(double hourlyWage, double upperBandFrom) {
    return hourlyWage >= upperBandFrom ? UPPER : LOWER;
  }
}
