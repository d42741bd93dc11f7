package org.example.wageband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WageBandImputerTest {

  private static WageBandImputer imputer;

  @BeforeAll
  static void load() throws IOException {
    imputer = WageBandImputer.load(Path.of("models/wage-band.tribuo"));
  }

  @Test
  void moreSchoolingMakesTheUpperBandLikelier() {
    assertTrue(
        imputer.impute(respondent(16, "clerical")).upperProbability()
            > imputer.impute(respondent(10, "clerical")).upperProbability());
  }

  @Test
  void aClearRecordIsFilledIn() {
    Imputation imputation = imputer.impute(respondent(18, "professional"));
    assertEquals(WageBand.UPPER, imputation.band());
    assertFalse(imputation.needsReview());
  }

  @Test
  void anUnsureRecordGoesToAnEditor() {
    assertTrue(Imputation.of(0.45).needsReview());
    assertFalse(Imputation.of(0.39).needsReview());
  }

  @Test
  void whatTheModelNeverSawIsRefused() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> respondent(12, "astronaut"));
    assertEquals("occupation \"astronaut\" is not in the training data", refusal.getMessage());
  }

  private static Respondent respondent(int education, String occupation) {
    return new Respondent(
        education, 20, false, "female", education + 26, "white", occupation, "other");
  }
}
