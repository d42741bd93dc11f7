package io.github.aimsgate.evidence.format.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that tools write beside a model: how it is loaded, what was measured. */
class ResultFormatsTest {

  @Test
  void anMlflowModelTellsItsInterfaceAndRunAndNothingElse() {
    EvidenceDocument model = Samples.read("mlflow/good.yaml");
    assertEquals("mlflow-model", model.format());
    assertEquals("technical-design version", Samples.topics(model, Strength.STRONG));
    assertEquals("", Samples.topics(model, Strength.WEAK));
  }

  @Test
  void aModelWithoutAnInterfaceOrRunIsWeak() {
    EvidenceDocument model = Samples.read("mlflow/poor.yaml");
    assertEquals("", Samples.topics(model, Strength.STRONG));
    assertEquals("technical-design", Samples.topics(model, Strength.WEAK));
  }

  @Test
  void resultsOfTheHubAreMeasured() {
    EvidenceDocument results = Samples.read("eval-results/good.yaml");
    assertEquals(EvidenceKind.TEST_RESULTS, results.kind());
    assertEquals(List.of("letters/letters_long 20.90", "gpqa/ 0.412"), measured(results));
    assertEquals("evaluation", Samples.topics(results, Strength.STRONG));
  }

  @Test
  void aResultWithoutDataOrNumberIsNone() {
    EvidenceDocument results = Samples.read("eval-results/void.yaml");
    assertEquals(List.of(), results.measurements());
    assertEquals("", Samples.topics(results, Strength.STRONG));
    assertEquals(6, results.problems().get(0).location().line());
  }

  @Test
  void metricsInTestReportsAreMeasured() {
    EvidenceDocument report = Samples.read("junit/good.xml");
    assertEquals(EvidenceKind.TEST_RESULTS, report.kind());
    assertEquals(List.of("accuracy/ 0.912", "f1/sortsLongLetters 0.88"), measured(report));
    assertEquals("evaluation", Samples.topics(report, Strength.WEAK));
    assertTrue(report.problems().get(0).message().contains("1 of 3 tests failed"));
  }

  @Test
  void aReportInWhichNothingRanIsVoid() {
    EvidenceDocument report =
        Samples.read("t.xml", "<testsuite tests=\"9\"><properties/></testsuite>");
    assertEquals(
        Strength.VOID, report.about(Topic.EVALUATION).findFirst().orElseThrow().strength());
  }

  private static List<String> measured(EvidenceDocument document) {
    return document.measurements().stream()
        .map(figure -> figure.metric() + "/" + figure.slice() + " " + figure.value())
        .toList();
  }
}
