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
import org.junit.jupiter.params.provider.ValueSource;

class DvcFormatTest {

  private final EvidenceReader reader = new EvidenceReader(List.of(new DvcFormat()));

  @Test
  void aLockFilePinsItsRawDataAndSaysHowTheyWerePrepared() {
    EvidenceDocument document = read("ml/dvc.lock", FormFiles.text("dvc/pipeline.dvc.lock"));
    assertEquals(EvidenceKind.DATA_PIPELINE, document.kind());
    assertEquals(
        List.of("data/customers.csv, md5 0f343b0931126a20f133d67c2b018a3b, 120044 bytes"),
        document.about(Topic.DATA_PROVENANCE).map(Passage::text).toList());
    Passage step = document.about(Topic.DATA_PREPARATION).findFirst().orElseThrow();
    assertEquals(Strength.STRONG, step.strength());
    assertEquals(3, step.location().line());
    assertTrue(step.text().contains("clean.max_age_days=730"), step.text());
  }

  @Test
  void trainingAModelIsNoPreparationOfData() {
    EvidenceDocument document = read("dvc.lock", FormFiles.text("dvc/pipeline.dvc.lock"));
    assertEquals(1, document.about(Topic.DATA_PREPARATION).count());
  }

  @Test
  void digestsOfFilesAreNamedFromTheRootAndThoseOfFoldersAreLeftOut() {
    EvidenceDocument document = read("ml/dvc.lock", FormFiles.text("dvc/pipeline.dvc.lock"));
    assertEquals(
        List.of("ml/data/customers.csv", "ml/src/clean.py", "ml/models/churn.onnx"),
        document.digests().stream().map(NamedDigest::path).toList());
  }

  @Test
  void anImportNamesItsRepositoryAndCommit() {
    EvidenceDocument document = read("data/wages.csv.dvc", FormFiles.text("dvc/imported.dvc"));
    Passage source = document.about(Topic.DATA_ACQUISITION).findFirst().orElseThrow();
    assertEquals(Strength.STRONG, source.strength());
    assertTrue(source.text().contains("git.example.org/statistics/wages.git at 96a7be0a"));
    assertEquals(
        List.of("data/wages.csv"), document.digests().stream().map(NamedDigest::path).toList());
  }

  @Test
  void anAddressWithoutAVersionIsWeak() {
    EvidenceDocument document =
        read(
            "x.dvc",
            "deps:\n- path: https://data.example.org/a.csv\nouts:\n- path: a.csv\n  md5: "
                + "b026324c6904b2a9cb4b88d6d61c81d1\n");
    assertEquals(
        Strength.WEAK, document.about(Topic.DATA_ACQUISITION).findFirst().orElseThrow().strength());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../secret.csv", "/etc/passwd", "s3://bucket/a.csv", "C:\\a.csv"})
  void pathsThatLeaveTheTreeHaveNoDigestToCompare(String path) {
    EvidenceDocument document =
        read("d/x.dvc", "outs:\n- path: '" + path + "'\n  md5: b026324c6904b2a9cb4b88d6d61c81d1\n");
    assertEquals(EvidenceKind.DATA_PIPELINE, document.kind());
    assertEquals(List.of(), document.digests());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stages: [build, test]\nbuild: {cmd: make}\n",
        "outs: [a, b]\n",
        "stages:\n  one: {cmd: ''}\n",
        "steps:\n- cmd: run\n"
      })
  void otherFilesWithSuchKeysAreNotTaken(String text) {
    assertEquals(EvidenceKind.UNKNOWN, read("pipeline.yaml", text).kind());
  }

  @Test
  void aPipelineFileIsPreparationThatCanBeRunAgain() {
    EvidenceDocument document = read("dvc.yaml", FormFiles.text("dvc/pipeline.dvc.yaml"));
    assertEquals(EvidenceKind.DATA_PIPELINE, document.kind());
    List<Passage> steps = document.about(Topic.DATA_PREPARATION).toList();
    assertEquals(List.of(Strength.STRONG, Strength.STRONG), strengths(steps));
    assertTrue(steps.get(0).text().contains("clean.max_age_days, clean.seed"), steps.toString());
    assertTrue(steps.get(1).text().startsWith("split: python src/split.py"), steps.toString());
    List<Passage> sources = document.about(Topic.DATA_PROVENANCE).toList();
    assertEquals(List.of(Strength.STRONG, Strength.WEAK), strengths(sources));
    assertTrue(sources.get(0).text().contains("wages.git at v2026.1"), sources.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo done", "TODO", "'true'", "sleep 5", "'[command]'"})
  void aCommandThatMakesNothingPreparesNothing(String command) {
    EvidenceDocument document =
        read("dvc.yaml", "stages:\n  a: {cmd: " + command + ", deps: [raw.csv], outs: [a.csv]}\n");
    assertEquals(
        List.of(Strength.VOID), strengths(document.about(Topic.DATA_PREPARATION).toList()));
  }

  private static List<Strength> strengths(List<Passage> passages) {
    return passages.stream().map(Passage::strength).toList();
  }

  private EvidenceDocument read(String path, String text) {
    return reader.read(Content.of(path, text));
  }
}
