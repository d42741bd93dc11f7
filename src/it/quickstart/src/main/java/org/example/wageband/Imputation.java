package org.example.wageband;

/**
 * What the model fills in, to be stored beside the flag "imputed".
 *
 * @param band the likelier band
 * @param upperProbability the model's probability of the upper band
 */
public record Imputation(WageBand band, double upperProbability) {

  private static final double UNSURE_FROM = 0.4;
  private static final double UNSURE_TO = 0.6;

  static Imputation of(double upperProbability) {
    return new Imputation(
        upperProbability >= 0.5 ? WageBand.UPPER : WageBand.LOWER, upperProbability);
  }

  /** Whether a survey editor has to look at the record before it is used. */
  public boolean needsReview() {
    return upperProbability >= UNSURE_FROM && upperProbability <= UNSURE_TO;
  }
}
