package io.github.aimsgate.gate.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "The model is models/churn.onnx. # models/churn.onnx",
        "(see `models/churn.onnx`): it # models/churn.onnx",
        "Is it ./churn.onnx? # churn.onnx",
        "v1.2 of Churn.ONNX, measured # Churn.ONNX",
        "file=models/v1.2/churn.onnx;size=3 # models/v1.2/churn.onnx"
      })
  void aModelIsSeenAmongItsMarks(String text, String path) {
    assertEquals(Set.of(path), ModelFiles.in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/churn.onnx",
        "models/*.onnx",
        "models/${name}.onnx",
        ".onnx",
        "models/.onnx",
        "churn.onnxruntime",
        "churn.onnx:latest",
        "churn.",
        "churn. onnx",
        "ends with a dot.",
        ""
      })
  void whatIsNoFileHereIsNone(String text) {
    assertEquals(Set.of(), ModelFiles.in(text));
  }

  /** To go over the word again for each of its names would take minutes. */
  @Test
  void aWordOfManyNamesIsReadOnce() {
    assertEquals(Set.of("a.onnx"), ModelFiles.in("a.onnx,".repeat(300_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.onnx b.onnx", "a.onnx\tb.onnx", "a.onnx|b.onnx", "a.onnx,b.onnx."})
  void eachOfSeveralIsSeen(String text) {
    assertEquals(Set.of("a.onnx", "b.onnx"), ModelFiles.in(text));
  }
}
