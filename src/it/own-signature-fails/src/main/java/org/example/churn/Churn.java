package org.example.churn;

import com.acme.scoring.Scorer;

/** Finds customers who may leave. */
public final class Churn {

  private final Scorer scorer;

  /** Asks a scorer. */
  public Churn(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Whether a customer may leave. */
  public boolean mayLeave(double months, double calls) {
    return scorer.score(months, calls) > 0.5;
  }
}
