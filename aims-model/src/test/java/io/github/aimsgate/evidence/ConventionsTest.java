package io.github.aimsgate.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionsTest {

  @ParameterizedTest
  @CsvSource({
    "MODEL_CARD.md, true",
    "ml/model-card.yaml, true",
    "bom.xml, true",
    "release/AIBOM.json, true",
    "models/churn/MLmodel, true",
    ".eval_results/hle.yaml, true",
    "models/churn/.eval_results/gpqa.yaml, true",
    "eval_results/gpqa.yaml, false",
    ".eval_results/gpqa.md, false",
    "src/main/java/ModelCard.java, false"
  })
  void evidenceIsLookedForByItsName(String path, boolean expected) {
    assertEquals(expected, Conventions.standard().mayBeEvidence(path));
  }
}
