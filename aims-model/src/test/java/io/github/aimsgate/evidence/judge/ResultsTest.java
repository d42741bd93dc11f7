package io.github.aimsgate.evidence.judge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures may be results. */
class ResultsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accuracy 0.93",
        "wrong in 7 of 150 cases",
        "Table 3 shows a recall of 91 %",
        "in 2023 the error was 4.5",
        "7 billion parameters reach 81 points",
        "the special precision is 0.8",
        "12 tokenizers agree",
        "F1 is 88,4%"
      })
  void mayBeResults(String text) {
    assertTrue(Results.anyIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as Section 4.2 says",
        "voir l'article 6",
        "see TABLES 3",
        "Art. 10 asks for it",
        "annex 4(2) lists them",
        "since 2023",
        "measured on 2024-05-01",
        "in 2024-05 again",
        "has 7 billion parameters",
        "trained for 30 epochs on 8 GPUs",
        "with 12 transformer layers",
        "a 95 % confidence interval",
        "the 95% ci",
        "the F1 score of the model",
        "no figure at all"
      })
  void areNoResults(String text) {
    assertFalse(Results.anyIn(text));
  }
}
