package org.example.wageband;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the committed model to the acceptance criteria of the model card. */
class EvaluationTest {

  private static final String MODEL = "models/wage-band.tribuo";
  private static final String TEST_SET = "data/test.csv";

  private static Evaluation evaluation;

  @BeforeAll
  static void measure() throws IOException {
    evaluation =
        new Evaluation(WageBandImputer.load(Path.of(MODEL)), SurveyFile.read(Path.of(TEST_SET)));
    MetricsFile.write(Path.of("target/metrics.json"), MODEL, TEST_SET, evaluation);
  }

  @Test
  void theModelIsGoodEnoughForTables() {
    Map<String, Number> overall = evaluation.overall();
    assertAll(
        () -> atLeast("accuracy", overall.get("accuracy"), 0.65),
        () -> atLeast("auc", overall.get("auc"), 0.70),
        () -> atMost("upperShareGap", overall.get("upperShareGap"), 0.10));
  }

  @Test
  void neitherSexIsServedWorse() {
    for (String sex : new String[] {"sex=female", "sex=male"}) {
      Map<String, Number> group = evaluation.byGroup().get(sex);
      atLeast(sex + " accuracy", group.get("accuracy"), 0.60);
      atMost(sex + " upperShareGap", group.get("upperShareGap"), 0.15);
    }
  }

  private static void atLeast(String what, Number measured, double bound) {
    assertTrue(measured.doubleValue() >= bound, what + " is " + measured + ", below " + bound);
  }

  private static void atMost(String what, Number measured, double bound) {
    assertTrue(
        Math.abs(measured.doubleValue()) <= bound, what + " is " + measured + ", beyond " + bound);
  }
}
