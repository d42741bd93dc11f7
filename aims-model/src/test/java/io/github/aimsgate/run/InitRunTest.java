package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.system.AiSystem;
import io.github.aimsgate.system.Pin;
import io.github.aimsgate.system.Supplier;
import io.github.aimsgate.system.SystemFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitRunTest {

  private static final String HEX = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private InitRun.Result init(Optional<String> description, Asset... found) {
    return InitRun.init(
        new InitRun.Request(
            folder,
            "Churn_Scorer",
            Optional.of("Churn: \"the\" scorer"),
            "1.2.0",
            description,
            Optional.empty(),
            Optional.empty(),
            Optional.of("c".repeat(40)),
            "mvn aims:check",
            List.of(found)));
  }

  private EvidenceDocument read(String path) {
    return EvidenceReader.withRegisteredFormats().read(new WorkingTree(folder), path);
  }

  @Test
  void writesThreeFilesThatCanBeRead() {
    InitRun.Result result = init(Optional.of("Ranks customers\n by risk {{id}} \\ of leaving"));
    assertEquals(
        List.of("aims.yaml", "MODEL_CARD.md", "docs/impact-assessment.yaml"), result.written());
    AiSystem system = SystemFile.read(new WorkingTree(folder), "aims.yaml").get(0);
    assertEquals("churn-scorer", system.id());
    assertEquals("Churn: \"the\" scorer", system.name());
    assertEquals("Ranks customers by risk {{id}} \\ of leaving", system.purpose());
    assertEquals(EvidenceKind.IMPACT_ASSESSMENT, read("docs/impact-assessment.yaml").kind());
    assertTrue(result.nextSteps().get(3).contains("mvn aims:check"));
  }

  @Test
  void whatNobodyFilledInIsNoEvidence() {
    init(Optional.empty());
    Set<Topic> known =
        read("MODEL_CARD.md").passages().stream()
            .filter(passage -> passage.strength() == Strength.STRONG)
            .map(passage -> passage.topic())
            .collect(Collectors.toSet());
    known.remove(Topic.VERSION);
    assertEquals(Set.of(), known);
    assertEquals(
        List.of(),
        read("docs/impact-assessment.yaml").passages().stream()
            .filter(passage -> passage.strength() != Strength.VOID)
            .filter(passage -> passage.topic() != Topic.VERSION)
            .toList());
  }

  @Test
  void theScreeningOnlyWantsToBeFilledIn() throws IOException {
    init(Optional.empty());
    Path file = folder.resolve("docs/impact-assessment.yaml");
    String filled =
        Files.readString(file)
            .replace("level: TBD", "level: minimal")
            .replaceFirst("date: TBD", "date: 2026-10-01")
            .replaceFirst("by: TBD", "by: Ada Novak, risk owner")
            .replace("people-affected: TBD", "people-affected: false")
            .replace("reasons: TBD", "reasons: it sorts spare parts, and no person is scored");
    Files.writeString(file, filled);
    assertEquals(
        List.of(Strength.STRONG),
        read("docs/impact-assessment.yaml")
            .about(Topic.RISK_SCREENING)
            .map(passage -> passage.strength())
            .toList());
  }

  @Test
  void whatTheBuildKnowsIsFilledIn() throws IOException {
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(
        folder.resolve("target/metrics.json"),
        """
        {"schema": "aims/metrics/v1", "model": {"path": "models/churn.onnx", "sha256": "%s"},
         "testSet": {"path": "data/test.csv", "sha256": "%s"},
         "metrics": {"auc": 0.8812}}
        """
            .formatted(HEX, HEX));
    init(Optional.empty(), found(AssetKind.MODEL_FILE, "models/churn.onnx", "ONNX", Scope.MAIN));
    String card = Files.readString(folder.resolve("MODEL_CARD.md"));
    assertTrue(card.contains("| auc | 0.8812 | whole test set |"), card);
    assertTrue(card.contains("| models/churn.onnx | " + HEX + " |"), card);
    assertTrue(card.contains("**Commit:** cccc"), card);
  }

  private void otherDocuments() throws IOException {
    Files.writeString(
        folder.resolve("README.md"),
        """
        ---
        license: apache-2.0
        library_name: onnx
        tags: [tabular-classification]
        datasets: [acme/contracts]
        ---
        # Churn scorer

        ## Limitations

        - Customers of less than three months are ranked at random
        """);
    Files.writeString(
        folder.resolve("bom.json"),
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
         {"type": "machine-learning-model", "name": "churn-scorer", "version": "1.2.0",
          "modelCard": {
           "modelParameters": {"modelArchitecture": "Gradient boosted trees, 400 of depth 6, over 31 inputs"},
           "considerations": {
            "useCases": ["# Ranking <customers> by their risk of *leaving*, for the retention team"]}}}]}
        """);
  }

  private List<Strength> strengths(Topic topic) {
    return read("MODEL_CARD.md").about(topic).map(passage -> passage.strength()).toList();
  }

  @Test
  void whatOtherDocumentsSayIsTakenAndMarked() throws IOException {
    otherDocuments();
    InitRun.Result result = init(Optional.empty());
    String card = Files.readString(folder.resolve("MODEL_CARD.md"));
    assertTrue(
        card.contains(
            "> not yet confirmed, taken from bom.json:6:18\n"
                + "> \\# Ranking \\<customers\\> by their risk of \\*leaving\\*"),
        card);
    assertTrue(card.contains("apache-2.0 (not yet confirmed, taken from README.md:2:10)"), card);
    assertTrue(
        result.nextSteps().stream().anyMatch(step -> step.contains("not yet confirmed")),
        result.nextSteps()::toString);
    assertTrue(
        SystemFile.read(new WorkingTree(folder), "aims.yaml")
            .get(0)
            .purpose()
            .endsWith("(not yet confirmed, taken from bom.json:6:18)"));
  }

  @Test
  void aMarkedPassageCountsForNothingUntilItsMarkIsGone() throws IOException {
    otherDocuments();
    init(Optional.empty());
    for (Topic topic :
        List.of(Topic.INTENDED_USE, Topic.TECHNICAL_DESIGN, Topic.LIMITATIONS, Topic.LICENSE)) {
      assertEquals(Set.of(Strength.VOID), Set.copyOf(strengths(topic)), topic.id());
    }
    assertEquals(List.of(), read("MODEL_CARD.md").facts(Fact.Kind.LICENSE).toList());
    Path card = folder.resolve("MODEL_CARD.md");
    Files.writeString(
        card,
        Files.readString(card)
            .replaceAll("(?m)^> not yet confirmed.*\\n", "")
            .replaceAll(" \\(not yet confirmed[^)]*\\)", ""));
    for (Topic topic :
        List.of(Topic.INTENDED_USE, Topic.TECHNICAL_DESIGN, Topic.LIMITATIONS, Topic.LICENSE)) {
      assertTrue(strengths(topic).contains(Strength.STRONG), topic.id());
    }
  }

  private void anotherAssessment() throws IOException {
    Files.writeString(
        folder.resolve("fria.md"),
        """
        # Fundamental rights impact assessment of the churn scorer

        ## Human oversight

        A clerk of the retention team reads each score and can discard it before a letter is sent.

        ## Affected persons and harms

        | Affected group | Risk | Likelihood | Severity | Mitigation |
        |---|---|---|---|---|
        | Single customers | A customer gets a worse offer than a neighbour without knowing why | low | medium | Offers are the same within a tariff, and a hotline explains them |

        ## Monitoring

        The share of discarded scores is watched weekly by the retention team; above 5% the scorer is switched off.
        """);
  }

  private Set<Strength> assessed(Topic topic) {
    return read("docs/impact-assessment.yaml")
        .about(topic)
        .map(passage -> passage.strength())
        .collect(Collectors.toSet());
  }

  @Test
  void anAssessmentIsFilledFromOthersAndAcceptedOnlyWithoutMarks() throws IOException {
    anotherAssessment();
    InitRun.Result result = init(Optional.empty());
    Path file = folder.resolve("docs/impact-assessment.yaml");
    String form = Files.readString(file);
    assertTrue(
        form.contains(
            "can discard it before a letter is sent. (not yet confirmed, taken from fria.md:5:1)"),
        form);
    assertTrue(form.contains("a hotline explains them"), form);
    assertTrue(
        result.nextSteps().stream()
            .anyMatch(step -> step.contains("in docs/impact-assessment.yaml, and remove")),
        result.nextSteps()::toString);
    List<Topic> filled = List.of(Topic.MONITORING, Topic.RISKS, Topic.HUMAN_OVERSIGHT);
    for (Topic topic : filled) {
      assertFalse(assessed(topic).contains(Strength.STRONG), topic.id());
    }
    Files.writeString(
        file,
        form.replaceAll(" \\(not yet confirmed[^)]*\\)", "")
            .replace("who: TBD\n  when: TBD", "who: Ada Bell\n  when: before each letter"));
    for (Topic topic : filled) {
      assertTrue(assessed(topic).contains(Strength.STRONG), topic.id() + Files.readString(file));
    }
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/model-card.md"), "mine");
    Files.writeString(folder.resolve("aims.yaml"), "mine too");
    InitRun.Result result = init(Optional.empty());
    assertEquals(List.of("docs/impact-assessment.yaml"), result.written());
    assertEquals(List.of("aims.yaml", "docs/model-card.md"), result.kept());
    assertEquals("mine too", Files.readString(folder.resolve("aims.yaml")));
    assertFalse(Files.exists(folder.resolve("MODEL_CARD.md")));
    assertEquals(List.of(), init(Optional.empty()).written());
  }

  @Test
  void aFileInTheWayIsSaidAndNothingIsLeftBehind() throws IOException {
    Files.writeString(folder.resolve("docs"), "no folder");
    InputException refused = assertThrows(InputException.class, () -> init(Optional.empty()));
    assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".unfinished")));
    }
  }

  @ParameterizedTest
  @CsvSource({"Churn.Scorer_2, churn-scorer-2", "--x--, x", "モデル, ai-system"})
  void anIdIsDerived(String artifactId, String id) {
    assertEquals(id, InitRun.id(artifactId));
  }

  @Test
  void aLongIdIsCut() {
    String id = InitRun.id("a".repeat(63) + "-" + "b".repeat(40));
    assertEquals("a".repeat(63), id);
  }

  private static Asset found(AssetKind kind, String name, String technology, Scope scope) {
    return new Asset(
        kind,
        name,
        kind == AssetKind.DEPENDENCY ? Optional.of("1.4.0") : Optional.empty(),
        technology,
        "llm",
        Confidence.CERTAIN,
        scope,
        kind == AssetKind.MODEL_FILE ? Optional.of(HEX) : Optional.empty(),
        List.of(new Sighting(Signal.CONFIGURATION, new Location("pom.xml", 16, 5), name)));
  }

  private Decision check(Asset... found) {
    return CheckRun.decide(
        new CheckRequest(
                folder,
                "aims.yaml",
                Instant.parse("2026-11-21T00:00:00Z"),
                Optional.empty(),
                InitRunTest.class.getClassLoader(),
                "1.2.0",
                List.of(new CheckRequest.Module("", List.of(), Instant.EPOCH)),
                List.of())
            .with(List.of(found)));
  }

  @Test
  void aiThatWasFoundIsDeclaredAndItsSuppliersAreAskedFor() throws IOException {
    Asset[] found = {
      found(AssetKind.DEPENDENCY, "dev.langchain4j:langchain4j-open-ai", "OpenAI", Scope.MAIN),
      found(AssetKind.MODEL_REFERENCE, "gpt-4o", "OpenAI", Scope.MAIN),
      found(AssetKind.MODEL_REFERENCE, "gpt-4o-2024-08-06", "OpenAI", Scope.MAIN),
      found(AssetKind.MODEL_REFERENCE, "phi", "Ollama", Scope.TEST)
    };
    InitRun.Result result = init(Optional.empty(), found);
    String yaml = Files.readString(folder.resolve("aims.yaml"));
    assertTrue(
        yaml.contains("#   dependency dev.langchain4j:langchain4j-open-ai 1.4.0, pom.xml:16:5\n"),
        yaml);
    assertFalse(yaml.contains("phi"), yaml);
    List<Supplier> suppliers =
        SystemFile.read(new WorkingTree(folder), "aims.yaml").get(0).suppliers();
    assertEquals(
        List.of("gpt-4o", "gpt-4o-2024-08-06"), suppliers.stream().map(Supplier::what).toList());
    assertEquals("OpenAI", suppliers.get(0).name());
    assertTrue(Pin.whyNot(suppliers.get(0)).orElseThrow().endsWith("is a placeholder"));
    assertEquals(Optional.empty(), Pin.whyNot(suppliers.get(1)));
    String card = Files.readString(folder.resolve("MODEL_CARD.md"));
    assertTrue(
        card.contains(
            "> not yet confirmed, taken from pom.xml:16:5\n"
                + "> Built with dev.langchain4j:langchain4j-open-ai 1.4.0\n\n[More"),
        card);
    assertTrue(result.nextSteps().toString().contains("under \"suppliers\""));
    Decision decision = check(found);
    assertEquals(Decision.Outcome.FAILED, decision.outcome());
    assertEquals(List.of(), decision.discovered().orElseThrow().shadow());
  }

  @Test
  void whatAnotherFileRulesIsNotDeclaredAgain() throws IOException {
    Files.createDirectories(folder.resolve("scorer"));
    Files.writeString(folder.resolve("scorer/aims.yaml"), "schema: aims/v1\n");
    Asset there =
        found(AssetKind.SERVICE, "api.openai.com", "OpenAI", Scope.MAIN)
            .at(
                List.of(
                    new Sighting(Signal.SOURCE, new Location("scorer/A.java", 1, 1), "a call")));
    init(Optional.empty(), there);
    assertFalse(Files.readString(folder.resolve("aims.yaml")).contains("api.openai.com"));
  }
}
