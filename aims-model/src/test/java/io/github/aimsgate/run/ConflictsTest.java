package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of one system that say different things, and those that only seem to. */
class ConflictsTest {

  private static final String CARD =
      """
      ---
      license: apache-2.0
      ---
      # Churn scorer

      ## Model details

      - **Version:** 1.2.0
      - **Owner:** Retention ML, ml@example.org

      ## Intended use

      - Ranking customers by their risk of leaving

      ## Evaluation

      | Metric | Value |
      |---|---|
      | Accuracy | 0.883 |

      ## Training data

      Contracts of 2025.

      - **License:** CC-BY-4.0
      - **Version:** 14.0
      """;

  private static final String BOM =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 7, "components": [
       {"type": "machine-learning-model", "name": "churn-scorer", "version": "v1.2",
        "licenses": [{"license": {"name": "Apache License 2.0"}}],
        "modelCard": {"quantitativeAnalysis": {"performanceMetrics": [
          {"type": "accuracy", "value": "88.3%"}]}}},
       {"type": "library", "name": "onnxruntime", "version": "1.20.0",
        "licenses": [{"license": {"id": "MIT"}}]}]}
      """;

  private static final String DATASHEET =
      """
      # Datasheet for billing contracts

      ## Motivation
      To learn which customers leave.

      ## Composition
      48,112 contracts.

      - **Version:** 14.0
      - **License:** CC-BY-4.0

      ## Collection
      Exported from billing.

      sha256 of data/train.csv: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      """;

  @TempDir private Path top;

  @BeforeEach
  void system() throws IOException {
    write(
        "aims.yaml",
        """
        schema: aims/v1
        system:
          id: churn-scorer
          name: Churn scorer
          version: 1.2.0
          purpose: Ranks customers by their risk of leaving, for the retention team
          roles: [deployer]
          risk: minimal
          stage: development
          owner: {name: Retention ML, contact: ml@example.org}
        """);
  }

  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Finding> conflicts() {
    Decision decision =
        CheckRun.decide(
            new CheckRequest(
                top,
                "aims.yaml",
                Instant.parse("2026-11-21T00:00:00Z"),
                Optional.of("baseline"),
                ConflictsTest.class.getClassLoader(),
                "1.2.0",
                List.of(),
                List.of()));
    return decision.systems().get(0).controls().stream()
        .flatMap(control -> control.findings().stream())
        .filter(finding -> finding.rule().contains("differ"))
        .toList();
  }

  private void assertConflict(String rule, String place, String... told) {
    List<Finding> found = conflicts();
    assertEquals(List.of(rule), found.stream().map(Finding::rule).toList(), found::toString);
    assertEquals(place, found.get(0).location().toString());
    for (String text : told) {
      assertTrue(found.get(0).message().contains(text), found.get(0).message());
    }
  }

  @Test
  void documentsThatAgreeInTheirOwnWordsAreLeftAlone() throws IOException {
    write("MODEL_CARD.md", CARD);
    write("bom.json", BOM);
    write("DATASHEET.md", DATASHEET);
    assertEquals(List.of(), conflicts());
  }

  @Test
  void theVersionOfTheModelInTheBillIsNotTheCards() throws IOException {
    write("MODEL_CARD.md", CARD);
    write("bom.json", BOM.replace("v1.2\"", "v1.3\""));
    assertConflict(
        "A.6.2.7/versions-differ", "MODEL_CARD.md:8:16", "\"1.2.0\"", "bom.json:2:", "\"v1.3\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "2026-11-01", "2026.1", "3f2a91c", "1", "1.2.0-rc1", "main"})
  void otherSchemesOfVersionsAreNotCompared(String version) throws IOException {
    write("MODEL_CARD.md", CARD);
    write("bom.json", BOM.replace("v1.2\"", version + "\""));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void theLicenceIsComparedByMeaning() throws IOException {
    write("MODEL_CARD.md", CARD);
    write("bom.json", BOM.replace("Apache License 2.0", "MIT License"));
    assertConflict(
        "A.7.2/licences-differ", "MODEL_CARD.md:2:10", "apache-2.0", "bom.json:3:", "MIT License");
  }

  @ParameterizedTest
  @CsvSource({
    "apache-2.0, Apache License 2.0",
    "gpl, GPL-3.0-or-later",
    "'[mit, apache-2.0]', MIT",
    "mit, MIT OR Apache-2.0",
    "cc-by-nc-4.0, Creative Commons Attribution NonCommercial 4.0",
    "openrail, bigscience-openrail-m",
    "other, MIT",
    "llama3.1, Llama 3.1 Community License",
    "bsd-3-clause, New BSD License",
    "mit, ACME house licence"
  })
  void spellingsOfOneLicenceAgree(String card, String bill) throws IOException {
    write("MODEL_CARD.md", CARD.replace("apache-2.0", card));
    write("bom.json", BOM.replace("Apache License 2.0", bill));
    assertEquals(List.of(), conflicts());
  }

  @ParameterizedTest
  @CsvSource({
    "gpl-2.0, GPL-3.0-only",
    "cc-by-4.0, CC-BY-NC-4.0",
    "llama2, Apache-2.0",
    "mit, Llama 3"
  })
  void otherLicencesDoNot(String card, String bill) throws IOException {
    write("MODEL_CARD.md", CARD.replace("apache-2.0", card));
    write("bom.json", BOM.replace("Apache License 2.0", bill));
    assertEquals(1, conflicts().size(), conflicts()::toString);
  }

  @Test
  void theFrontMatterAndTheTextOfOneCardDisagree() throws IOException {
    write("MODEL_CARD.md", CARD.replace("## Evaluation", "- **License:** MIT\n\n## Evaluation"));
    assertConflict("A.7.2/licences-differ", "MODEL_CARD.md:2:10", "MODEL_CARD.md:15:", "MIT");
  }

  @Test
  void theLicenceOfTheCodeIsNotTheModels() throws IOException {
    write(
        "MODEL_CARD.md",
        CARD.replace("## Evaluation", "- **License:** MIT for the code\n\n## Evaluation"));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void aFigureDiffersBeyondItsDigits() throws IOException {
    write("MODEL_CARD.md", CARD);
    write("bom.json", BOM.replace("88.3%", "0.91"));
    assertConflict(
        "A.6.2.4/figures-differ", "MODEL_CARD.md:19:1", "Accuracy 0.883", "bom.json:5:", "0.91");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.88", "0.8834", "88 %", "0.9", "88.3"})
  void roundingIsNoConflict(String value) throws IOException {
    write("MODEL_CARD.md", CARD);
    write("bom.json", BOM.replace("88.3%", value));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void aFigureOfOtherDataIsAnotherFigure() throws IOException {
    write(
        "MODEL_CARD.md",
        CARD.replace("## Evaluation", "## Validation results")
            + "\n## Baseline\n\n- **Accuracy:** 0.61\n\n## Acceptance criteria\n\n- **Accuracy:** 0.8\n");
    write("bom.json", BOM.replace("88.3%", "0.91"));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void theSummaryOfACardContradictsItsTable() throws IOException {
    write(
        "MODEL_CARD.md",
        CARD.replace("## Intended use", "## Summary\n\n- **Accuracy:** 0.95\n\n## Intended use"));
    assertConflict(
        "A.6.2.4/figures-differ", "MODEL_CARD.md:13:17", "0.95", "MODEL_CARD.md:23:1", "0.883");
  }

  @Test
  void oneFileHasTwoDigests() throws IOException {
    write("docs/DATASHEET.md", DATASHEET);
    write("MODEL_CARD.md", CARD + "\nsha256 of data/train.csv: " + "ab".repeat(32) + "\n");
    assertConflict(
        "A.7.5/digests-differ", "MODEL_CARD.md:28:1", "data/train.csv", "docs/DATASHEET.md:15:1");
  }

  @Test
  void modulesHaveFilesOfTheSameName() throws IOException {
    write("a/DATASHEET.md", DATASHEET);
    write("b/DATASHEET.md", DATASHEET.replace("9f86", "0000"));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void aUseIsIntendedHereAndExcludedThere() throws IOException {
    write("MODEL_CARD.md", CARD);
    write(
        "bom.json",
        BOM.replace(
            "\"modelCard\": {",
            "\"properties\": [{\"name\": \"outOfScopeUse\","
                + " \"value\": \"Ranking customers by their risk of leaving\"}], \"modelCard\": {"));
    assertConflict("A.6.2.2/uses-differ", "MODEL_CARD.md:13:3", "bom.json:4:");
  }

  @ParameterizedTest
  @CsvSource({
    "Retention ML, false",
    "'Jane Doe, Retention ML', false",
    "ml@example.org, false",
    "'Retention team (retention@acme.org)', false",
    "Fraud desk of Globex, true"
  })
  void ownersAreComparedByTheirParts(String owner, boolean differs) throws IOException {
    write("MODEL_CARD.md", CARD.replace("Retention ML, ml@example.org", owner));
    List<Finding> found = conflicts();
    assertEquals(differs ? 1 : 0, found.size(), found::toString);
    if (differs) {
      assertEquals("A.6.2.7/owners-differ", found.get(0).rule());
      assertTrue(found.get(0).message().contains("aims.yaml:3:"), found.get(0).message());
    }
  }

  @Test
  void theBillIsOfAnotherModel() throws IOException {
    write("MODEL_CARD.md", CARD);
    write("bom.json", BOM.replace("churn-scorer", "fraud-net").replace("v1.2\"", "9.9\""));
    assertConflict("A.6.2.7/names-differ", "MODEL_CARD.md:4:1", "fraud-net", "bom.json:2:");
  }

  @Test
  void aModelOfAnotherMakerIsNotTheOneThatIsDescribed() throws IOException {
    write("MODEL_CARD.md", CARD);
    write(
        "bom.json",
        BOM.replace(
                "\"components\"",
                "\"metadata\": {\"component\": {\"type\": \"application\", \"name\":"
                    + " \"churn-service\"}}, \"components\"")
            .replace("churn-scorer", "churn-base")
            .replace("v1.2\"", "9.9\"")
            .replace("88.3%", "0.5")
            .replace("Apache License 2.0", "MIT"));
    assertEquals(List.of(), conflicts());
  }

  @Test
  void eachVersionOfACardThatTellsSeveralIsItsOwn() throws IOException {
    write(
        "MODEL_CARD.md",
        CARD
            + "\n## Tokenizer\n\n- **Version:** 0.21\n\n## v1.1\n\n- **Version:** 1.1.0\n\n## Change log\n\n- **Version:** 1.0.0\n");
    assertEquals(List.of(), conflicts());
  }

  @Test
  void aStaleStageOfThePipelineIsOfOtherBytes() throws IOException {
    write(
        "dvc.lock",
        """
        schema: '2.0'
        stages:
          prepare:
            cmd: java Prepare
            outs:
            - path: data/train.csv
              md5: a304afb96060aad90176268345e10355
              size: 4
          train:
            cmd: java Train
            deps:
            - path: data/train.csv
              md5: b304afb96060aad90176268345e10355
              size: 4
        """);
    assertConflict("A.7.5/digests-differ", "dvc.lock:7:12", "data/train.csv", "dvc.lock:1");
  }

  @Test
  void twoCardsAreOfTwoModels() throws IOException {
    write("small/MODEL_CARD.md", CARD.replace("# Churn scorer", "# Churn scorer small"));
    write(
        "large/MODEL_CARD.md",
        CARD.replace("# Churn scorer", "# Churn scorer large")
            .replace("0.883", "0.95")
            .replace("apache-2.0", "mit"));
    assertEquals(List.of(), conflicts());
  }
}
