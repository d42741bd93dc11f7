package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.report.ReportFormat;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.FolderCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project on disk, judged from its files. */
class CheckRunTest {

  private static final String SYSTEM =
      """
      schema: aims/v1
      system:
        id: scorer
        name: Scorer
        purpose: Ranks customers by their risk of leaving, for the retention team
        roles: [deployer]
        risk: minimal
        stage: development
        owner: {name: Retention ML, contact: ml@example.org}
      """;

  private static final String CARD =
      """
      # Scorer

      ## Intended use
      The retention team uses the ranking to decide whom to call first; nobody else may use it.

      ## Out-of-scope use
      It must not be used to set prices, to refuse a contract, or to judge employees.

      ## Training data
      4,120 customer months from the 2025 billing extract, 61 % of them with a contract, all from
      the home market.

      ## Data provenance
      Exported from the billing system (https://billing.example.org/extracts/2025-11, revision 12).
      """;

  private static final String SCREENING =
      """
      schema: aims/risk-assessment/v1
      system: scorer
      version: "1.0.0"
      screening:
        level: minimal
        date: 2026-10-01
        by: "A. Novak, risk owner"
        reasons: scores decide in which order customers are called, never whether they are served
        people-affected: false
      """;

  @TempDir private Path top;

  @BeforeEach
  void aCompleteProject() throws IOException {
    write("aims.yaml", SYSTEM);
    write("MODEL_CARD.md", CARD);
    write("docs/risk-assessment.yaml", SCREENING);
  }

  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Decision decide() {
    return decide("aims.yaml");
  }

  private Decision decide(String systemFile) {
    return decide(systemFile, Optional.of("baseline"));
  }

  private Decision decide(String systemFile, Optional<String> policy) {
    return CheckRun.decide(request(systemFile, policy));
  }

  private CheckRequest request(String systemFile, Optional<String> policy) {
    return new CheckRequest(
        top,
        systemFile,
        Instant.parse("2026-11-21T00:00:00Z"),
        policy,
        CheckRunTest.class.getClassLoader(),
        "1.0.0",
        List.of(new CheckRequest.Module("", List.of("target/surefire-reports"), Instant.EPOCH)),
        List.of());
  }

  private static List<Finding> findings(Decision decision) {
    return decision.systems().stream()
        .flatMap(system -> system.controls().stream())
        .flatMap(control -> control.findings().stream())
        .toList();
  }

  private void assertRefused(String expected) {
    InputException thrown = assertThrows(InputException.class, this::decide);
    assertTrue(thrown.getMessage().contains(expected), thrown.getMessage());
  }

  @Test
  void passesWhenEverythingIsThere() {
    Decision decision = decide();
    assertEquals(Decision.Outcome.PASSED, decision.outcome(), () -> findings(decision).toString());
    assertEquals("not inside a git work tree", decision.history().orElseThrow());
  }

  @Test
  void theUsesOfTheDataAreNotThoseOfTheSystem() throws IOException {
    write(
        "MODEL_CARD.md",
        CARD.substring(0, CARD.indexOf("## Intended use"))
            + CARD.substring(CARD.indexOf("## Training data")));
    write(
        "DATASHEET.md",
        "# Datasheet for contracts\n\n## Motivation\nTo learn which customers leave, and when.\n\n"
            + "## Composition\n4,120 customer months.\n\n## Collection process\nExported from"
            + " billing.\n\n## Uses\n\n### Intended use\nTraining of models that rank customers by"
            + " their risk.\n\n### Out-of-scope use\nNothing may be priced with these data.\n");
    assertTrue(
        findings(decide()).stream()
            .anyMatch(finding -> finding.rule().equals("A.6.2.2/specification")));
  }

  @Test
  void severalDocumentsCarryOneControlTogether() throws IOException {
    write("aims.yaml", SYSTEM.replace("stage: development", "stage: deployment"));
    write(
        "MODEL_CARD.md",
        """
        # Scorer

        - **Owner:** Retention ML, ml@example.org

        ## Intended use
        The retention team uses the ranking to decide whom to call first; nobody else may use it.

        ## Out-of-scope use
        It must not be used to set prices, to refuse a contract, or to judge employees.
        """);
    write(
        "bom.json",
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
         {"type": "machine-learning-model", "name": "scorer", "version": "1.0.0",
          "modelCard": {
           "modelParameters": {"modelArchitecture": "Gradient boosted trees, 400 of depth 6"},
           "considerations": {
            "technicalLimitations": ["Customers of less than three months are ranked at random"]}}}]}
        """);
    Decision decision = decide();
    Decision.OfControl control =
        decision.systems().get(0).controls().stream()
            .filter(one -> one.id().equals("A.6.2.7"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(), control.findings());
    assertEquals(
        List.of("MODEL_CARD.md", "bom.json", "docs/risk-assessment.yaml"),
        control.evidence().stream().map(one -> one.location().file()).distinct().toList());
    assertTrue(
        control.evidence().stream()
            .anyMatch(
                one ->
                    one.topic() == Topic.LIMITATIONS
                        && one.location().toString().startsWith("bom.json:6:")),
        control.evidence()::toString);
  }

  @Test
  void failsOnATemplate() throws IOException {
    write(
        "MODEL_CARD.md",
        CARD.replaceAll("(?m)^[A-Z4].*\\n(?:[a-z].*\\n)?", "[More Information Needed]\n"));
    Decision decision = decide();
    assertEquals(Decision.Outcome.FAILED, decision.outcome());
    assertTrue(
        findings(decision).stream()
            .anyMatch(
                finding ->
                    finding.rule().equals("A.7.5/data-provenance")
                        && finding.location().toString().startsWith("MODEL_CARD.md:")
                        && finding.location().line() > 1),
        () -> findings(decision).toString());
  }

  @Test
  void failsOnALineThatNamesEverything() throws IOException {
    write(
        "MODEL_CARD.md",
        "# Scorer\n\nintended use, out of scope use, limitations, training data, data provenance,"
            + " data quality, evaluation, accuracy, fairness, human oversight, monitoring, licence\n");
    assertEquals(Decision.Outcome.FAILED, decide().outcome());
  }

  @Test
  void aBrokenDocumentIsAFindingWithItsPlace() throws IOException {
    write("docs/risk-assessment.yaml", SCREENING + "risks: [\n");
    Decision decision = decide();
    assertTrue(
        findings(decision).stream()
            .anyMatch(
                finding ->
                    finding.location().file().equals("docs/risk-assessment.yaml")
                        && finding.message().contains("not valid YAML")),
        () -> findings(decision).toString());
  }

  @Test
  void evidenceThatIsNotThereIsRefusedWhereItIsNamed() throws IOException {
    write("aims.yaml", SYSTEM + "evidence: [MODEL_CARD.md, docs/assessment.yaml]\n");
    assertRefused("aims.yaml:10:27: the evidence \"docs/assessment.yaml\" does not exist");
  }

  @Test
  void evidenceOutsideOfTheProjectIsRefused() throws IOException {
    write("aims.yaml", SYSTEM + "evidence: [../../etc/hostname]\n");
    assertRefused("lies outside of the project");
    Path outside = Files.createTempFile("aims", ".md");
    Files.writeString(outside, CARD);
    Files.createSymbolicLink(top.resolve("card.md"), outside);
    write("aims.yaml", SYSTEM + "evidence: [card.md]\n");
    assertRefused("lies outside of the project");
    Files.delete(outside);
  }

  @Test
  void aFolderNamedLikeACardIsNoEvidence() throws IOException {
    Files.delete(top.resolve("MODEL_CARD.md"));
    Files.createDirectory(top.resolve("MODEL_CARD.md"));
    assertEquals(Decision.Outcome.FAILED, decide().outcome());
    write("aims.yaml", SYSTEM + "evidence: [MODEL_CARD.md]\n");
    assertRefused("the evidence \"MODEL_CARD.md\" is a folder");
  }

  @Test
  void aGlobThatMatchesNothingIsRefused() throws IOException {
    write("aims.yaml", SYSTEM + "  covers: [\"modles/**\"]\n");
    assertRefused("aims.yaml:10:12: \"modles/**\" matches no file");
  }

  @Test
  void twoSystemsMayNotCoverOneFile() throws IOException {
    String one = SYSTEM + "  covers: [\"*.md\"]\n";
    write("aims.yaml", one + "---\n" + one.replace("id: scorer", "id: other"));
    assertRefused("MODEL_CARD.md is covered by \"scorer\" and by \"other\"");
  }

  @Test
  void aNearerFileRulesWhatLiesBelowIt() throws IOException {
    write("inner/aims.yaml", SYSTEM.replace("id: scorer", "id: inner"));
    write("inner/MODEL_CARD.md", CARD);
    assertTrue(
        decide().systems().get(0).documents().stream()
            .noneMatch(document -> document.path().startsWith("inner/")));
    Decision inner = decide("inner/aims.yaml");
    assertEquals(Decision.Outcome.FAILED, inner.outcome());
    assertTrue(
        inner.systems().get(0).documents().stream()
            .allMatch(document -> document.path().startsWith("inner/")));
  }

  @Test
  void aWaiverOfTheProjectHolds() throws IOException {
    write("MODEL_CARD.md", CARD.substring(0, CARD.indexOf("## Data provenance")));
    assertEquals(Decision.Outcome.FAILED, decide().outcome());
    write(
        "aims-waivers.yaml",
        """
        schema: aims/waivers/v1
        waivers:
          - {id: W-1, system: scorer, requirement: A.7.5/data-provenance, reason: export is late,
             owner: A. Novak, created: 2026-11-01, expires: 2026-12-01}
        """);
    assertEquals(Decision.Outcome.PASSED, decide().outcome());
  }

  @Test
  void aWaiverForAWordThatIsNoRequirementIsRefused() throws IOException {
    write(
        "aims-waivers.yaml",
        """
        schema: aims/waivers/v1
        waivers:
          - {id: W-1, system: scorer, requirement: A.7.5/data-provnance, reason: export is late,
             owner: A. Novak, created: 2026-11-01, expires: 2026-12-01}
        """);
    assertRefused("write \"A.7.5/data-provenance\"");
  }

  @Test
  void aDigestInDvcIsHeldAgainstTheBytes() throws IOException {
    write("data/train.csv", "a,b\n1,2\n");
    write(
        "data/train.csv.dvc",
        "outs:\n- md5: 00000000000000000000000000000000\n  size: 8\n  hash: md5\n  path: train.csv\n");
    Decision decision = decide();
    assertTrue(
        findings(decision).stream()
            .anyMatch(finding -> finding.rule().equals("A.7.5/digest-mismatch")),
        () -> findings(decision).toString());
  }

  @Test
  void aPointerOfGitLfsStandsForTheBytesThatItNames() throws IOException {
    String oid = "ab".repeat(32);
    write(
        "m.onnx",
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize 123456\n");
    write("MODEL_CARD.md", CARD + "\n- `m.onnx` sha256: " + oid + "\n");
    assertTrue(mismatches().isEmpty(), () -> mismatches().toString());
    write("MODEL_CARD.md", CARD + "\n- `m.onnx` sha256: " + "cd".repeat(32) + "\n");
    assertEquals(1, mismatches().size());
  }

  private List<Finding> mismatches() {
    return findings(decide()).stream()
        .filter(finding -> finding.rule().equals("A.7.5/digest-mismatch"))
        .toList();
  }

  @Test
  void aMetricsFileIsAMeasurementOnlyIfTestsRanOnTheseBytes() throws IOException {
    write("aims.yaml", SYSTEM.replace("development", "verification"));
    write("m.onnx", "model");
    write("test.csv", "a,b\n");
    String metrics =
        """
        {"schema": "aims/metrics/v1",
         "model": {"path": "m.onnx", "sha256": "%s"},
         "testSet": {"path": "test.csv", "sha256": "%s"},
         "metrics": {"accuracy": 0.91}}
        """
            .formatted(
                Digests.sha256("model".getBytes(StandardCharsets.UTF_8)),
                Digests.sha256("a,b\n".getBytes(StandardCharsets.UTF_8)));
    write("target/metrics.json", metrics);
    assertUnmeasured("no test of this build ran");
    write("target/surefire-reports/TEST-a.xml", "");
    assertUnmeasured("no test of this build ran");
    write("target/surefire-reports/TEST-a.xml", "<testsuite name='a' tests=\"3\" errors=\"0\"/>");
    assertTrue(findings(decide()).stream().noneMatch(CheckRunTest::isUnmeasured));
    write("m.onnx", "another model");
    assertUnmeasured("was measured with other bytes than those of m.onnx");
  }

  private void assertUnmeasured(String reason) {
    List<Finding> unmeasured =
        findings(decide()).stream().filter(CheckRunTest::isUnmeasured).toList();
    assertEquals(1, unmeasured.size());
    assertTrue(unmeasured.get(0).message().contains(reason), unmeasured.get(0).message());
  }

  private static boolean isUnmeasured(Finding finding) {
    return finding.rule().equals("A.6.2.4/unmeasured");
  }

  @Test
  void aModelThatChangedMakesTheCardStaleAndNotTheDatasheet() throws Exception {
    write("aims.yaml", SYSTEM.replace("development", "verification"));
    write("models/m.onnx", "one");
    write(
        "DATASHEET.md",
        """
        # Datasheet

        ## Motivation
        Collected by the retention team in 2025 to learn which customers leave within a quarter.

        ## Composition
        4,120 customer months from the 2025 billing extract, 61 % of them with a contract.

        ## Collection process
        Exported by the billing team on 2025-11-03; test accounts were left out.
        """);
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      commit(git);
      write("models/m.onnx", "two");
      commit(git);
    }
    List<String> stale =
        findings(decide()).stream()
            .filter(finding -> finding.rule().endsWith("/stale-evidence"))
            .map(finding -> finding.location().file())
            .distinct()
            .toList();
    assertTrue(stale.contains("MODEL_CARD.md"), stale.toString());
    assertFalse(stale.contains("DATASHEET.md"), stale.toString());
  }

  private static void commit(Git git) throws Exception {
    git.add().addFilepattern(".").call();
    git.commit().setSign(false).setMessage("change").setAuthor("a", "a@example.org").call();
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<String> first = rendered();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertEquals(first, rendered());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private List<String> rendered() {
    return rendered(decide());
  }

  private static List<String> rendered(Decision decision) {
    return ReportFormat.registered().stream()
        .map(format -> new String(format.render(decision), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void hostileFilesAreClearErrorsAndNothingElse() throws IOException {
    byte[] utf16 = CARD.getBytes(StandardCharsets.UTF_16);
    Files.write(top.resolve("MODEL_CARD.md"), utf16);
    write("docs/impact-assessment.yaml", "a: &a [x]\n" + "b: *a\n".repeat(50));
    write("sub/risk-assessment.json", "[".repeat(10_000));
    write(
        "aims.yaml",
        SYSTEM
            + "evidence: [MODEL_CARD.md, docs/impact-assessment.yaml, sub/risk-assessment.json]\n");
    List<String> messages = findings(decide()).stream().map(Finding::message).toList();
    assertTrue(messages.stream().anyMatch(text -> text.contains("UTF-16")), messages::toString);
    assertTrue(messages.stream().anyMatch(text -> text.contains("alias")), messages::toString);
    assertTrue(messages.stream().anyMatch(text -> text.contains("nested")), messages::toString);
  }

  @Test
  void aPolicyOrWaiversThatCannotBeReadAreNotPassedOver() throws IOException {
    Files.createDirectory(top.resolve("aims-waivers.yaml"));
    assertRefused("aims-waivers.yaml:1:1: is a folder");
    Files.createDirectory(top.resolve("aims-policy.yaml"));
    InputException thrown =
        assertThrows(InputException.class, () -> decide("aims.yaml", Optional.empty()));
    assertTrue(thrown.getMessage().contains("aims-policy.yaml:1:1: is a folder"));
  }

  @Test
  void aWaiverNeedsAReason() throws IOException {
    write(
        "aims-waivers.yaml",
        """
        schema: aims/waivers/v1
        waivers:
          - {id: W-1, system: scorer, requirement: A.7.5/data-provenance, reason: TBD,
             owner: Ada Bell, created: 2026-11-02, expires: 2027-01-31}
        """);
    assertRefused("\"TBD\" is no reason");
  }

  /** What an earlier build found out makes a build faster, and changes nothing that it says. */
  @Test
  void aCacheChangesNoReport(@TempDir Path elsewhere) throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("all").setAuthor("A", "a@example.org").setSign(false).call();
      for (String card : List.of(CARD, CARD, CARD.replace("61 %", "TODO"), CARD, "# Empty")) {
        write("MODEL_CARD.md", card);
        assertEquals(rendered(Cache.NONE), rendered(new FolderCache(elsewhere, "code")), card);
        git.commit().setAll(true).setMessage("more").setSign(false).call();
        assertEquals(rendered(Cache.NONE), rendered(new FolderCache(elsewhere, "code")), card);
      }
    }
  }

  private List<String> rendered(Cache cache) {
    CheckRequest request = request("aims.yaml", Optional.of("baseline"));
    return rendered(CheckRun.decide(request, Optional.empty(), cache));
  }
}
