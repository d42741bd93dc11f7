package io.github.aimsgate.evidence.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsFormatTest {

  private final EvidenceReader reader = new EvidenceReader(List.of(new MetricsFormat()));

  @Test
  void ourFormMeasuresANamedModelOnANamedTestSet() {
    EvidenceDocument document = read(FormFiles.text("metrics/good.json"));
    assertEquals(EvidenceKind.TEST_RESULTS, document.kind());
    assertEquals(List.of(), document.problems());
    assertEquals(
        List.of(
            "accuracy= 0.90", "auc= 0.88", "accuracy=sex=female 0.89", "accuracy=sex=male 0.91"),
        document.measurements().stream()
            .map(figure -> figure.metric() + "=" + figure.slice() + " " + figure.value())
            .toList());
    assertEquals(
        List.of("models/churn.onnx", "data/test.csv"),
        document.digests().stream().map(NamedDigest::path).toList());
    assertEquals(Strength.STRONG, only(document, Topic.EVALUATION).strength());
    assertEquals(Strength.STRONG, only(document, Topic.FAIRNESS).strength());
  }

  @ParameterizedTest
  @CsvSource({"model, the model's digest", "testSet, the test set's digest"})
  void figuresThatDoNotSayWhatWasMeasuredAreWeak(String key, String missing) {
    String text =
        FormFiles.text("metrics/good.json").replaceAll(" +\"" + key + "\": \\{[^}]*},\n", "");
    Passage passage = only(read(text), Topic.EVALUATION);
    assertEquals(Strength.WEAK, passage.strength());
    assertTrue(passage.text().startsWith("lacks " + missing), passage.text());
  }

  @Test
  void oneGroupCannotBeCompared() {
    String text = FormFiles.text("metrics/good.json").replaceAll(",\n +\"sex=male\".*", "");
    assertEquals(0, read(text).about(Topic.FAIRNESS).count());
  }

  @Test
  void aMapOfNumbersGivesFiguresAndIsWeak() {
    EvidenceDocument document = read(FormFiles.text("metrics/report.json"));
    assertEquals(
        List.of("accuracy= 0.8120", "f1-score=age/young 0.7", "f1-score=age/old 0.65"),
        document.measurements().stream()
            .map(figure -> figure.metric() + "=" + figure.slice() + " " + figure.value())
            .toList());
    assertEquals(List.of(), document.digests());
    assertEquals(Strength.WEAK, only(document, Topic.EVALUATION).strength());
  }

  @Test
  void settingsOfATrainingRunAreNoMeasurements() {
    EvidenceDocument document =
        reader.read(Content.of("params.yaml", FormFiles.text("metrics/settings.yaml")));
    assertEquals(EvidenceKind.UNKNOWN, document.kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.88 | true | must be a decimal number",
        "\"metrics\" | \"metric\" | is no key of a metrics file",
        "2cf24dba | zz | is no SHA-256 digest",
        "\"n\": 51 | \"n\": 1.5 | must be a whole number"
      })
  void mistakesAreReportedWhereTheyStand(String good, String bad, String message) {
    String text = FormFiles.text("metrics/good.json").replace(good, bad);
    EvidenceDocument document = read(text);
    assertTrue(
        document.problems().stream().anyMatch(problem -> problem.message().contains(message)),
        document.problems().toString());
  }

  private EvidenceDocument read(String text) {
    return reader.read(Content.of("target/metrics.json", text));
  }

  private static Passage only(EvidenceDocument document, Topic topic) {
    List<Passage> passages = document.about(topic).toList();
    assertEquals(1, passages.size(), passages.toString());
    return passages.get(0);
  }
}
