package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.control.Stage;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.git.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project that is committed and built, and is to go live. */
class GateDecisionRunTest {

  private static final String SYSTEM =
      """
      schema: aims/v1
      system:
        id: scorer
        name: Scorer
        version: "1.0.0"
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

      ## Evaluation
      Measured on 1,030 customer months that training never saw, drawn by customer.

      | Metric | Value |
      |---|---|
      | accuracy | 0.91 |

      ## Technical design
      Gradient-boosted trees over 24 monthly figures of a contract, 300 trees of depth 4.

      ## Limitations
      Customers of less than three months are ranked little better than by chance.

      ## Owner
      Retention ML, led by Ada Bell, ml@example.org.

      ## Version
      1.0.0, trained on 2025-12-01.
      """;

  private static final String SCREENING =
      """
      schema: aims/risk-assessment/v1
      system: scorer
      version: "1.0.0"
      screening:
        level: minimal
        date: 2026-01-01
        by: "A. Novak, risk owner"
        reasons: scores decide in which order customers are called, never whether they are served
        people-affected: false
      """;

  private static final String POLICY =
      "schema: aims/policy/v1\nname: ours\nversion: \"1\"\nextends: baseline\n";

  private static final String METRICS =
      """
      {"schema": "aims/metrics/v1",
       "model": {"path": "m.onnx", "sha256": "%s"},
       "testSet": {"path": "test.csv", "sha256": "%s"},
       "metrics": {"accuracy": 0.91}}
      """;

  @TempDir private Path folder;
  private Checkout checkout;
  private String commit;
  private String environment = "production";
  private Optional<String> policy = Optional.empty();
  private final List<String> partial = new ArrayList<>();
  private final List<GateRequest.Declaration> more = new ArrayList<>();
  private final List<GateRequest.Artifact> artifacts = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();

  @BeforeEach
  void aProjectThatIsCommittedAndBuilt() throws Exception {
    checkout = new Checkout(folder);
    checkout
        .write(".gitignore", "target/\n")
        .write("aims.yaml", SYSTEM)
        .write("aims-policy.yaml", POLICY)
        .write("MODEL_CARD.md", CARD)
        .write("docs/risk-assessment.yaml", SCREENING)
        .write("m.onnx", "model")
        .write("test.csv", "a,b\n");
    commit = checkout.commit();
    build("target/metrics.json", METRICS.formatted(sha256("model"), sha256("a,b\n")));
    build("target/surefire-reports/TEST-a.xml", "<testsuite name='a' tests=\"3\"/>");
    build("target/surefire-reports/TEST-b.xml", "<testsuite name='b' tests=\"3\"/>");
    build("target/scorer.jar", "jar");
    artifacts.add(artifact("target/scorer.jar"));
    classPath.add(jar("reader.jar", "org/example/Reader.class"));
    classPath.add(jar("plugin.jar", "io/github/aimsgate/maven/GateMojo.class"));
  }

  private Path jar(String name, String entry) throws IOException {
    Path jar = checkout.folder().resolve("target").resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.closeEntry();
    }
    return jar;
  }

  @AfterEach
  void close() {
    checkout.close();
  }

  private static String sha256(String text) {
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private void build(String path, String text) throws IOException {
    checkout.write(path, text);
    written(path, Checkout.DATE.plus(Duration.ofHours(1)));
  }

  private void written(String path, Instant when) throws IOException {
    Files.setLastModifiedTime(checkout.folder().resolve(path), FileTime.from(when));
  }

  private GateRequest.Artifact artifact(String path) {
    return new GateRequest.Artifact(
        path.substring(path.lastIndexOf('/') + 1), checkout.folder().resolve(path));
  }

  private GateRequest.Declaration declaration(String module) {
    String prefix = module.isEmpty() ? "" : module + "/";
    return new GateRequest.Declaration(
        checkout.folder(),
        prefix + "aims.yaml",
        "9",
        List.of(
            new GateRequest.Module(
                module, prefix + "target", List.of(prefix + "target/surefire-reports"))),
        partial);
  }

  private GateDecision decide() {
    List<GateRequest.Declaration> declarations = new ArrayList<>(List.of(declaration("")));
    declarations.addAll(more);
    return decide(declarations, artifacts);
  }

  private GateDecision decide(
      List<GateRequest.Declaration> declarations, List<GateRequest.Artifact> artifacts) {
    return GateDecisionRun.decide(
        new GateRequest(
            checkout.folder(),
            environment,
            declarations,
            artifacts,
            classPath,
            "org.example:scorer:1.0.0",
            policy,
            Optional.of(checkout.folder().resolve(".aims/ledger")),
            Instant.parse("2026-02-01T00:00:00Z")));
  }

  private void assertRefused(String expected) {
    InputException refused = assertThrows(InputException.class, this::decide);
    assertTrue(refused.getMessage().contains(expected), refused.getMessage());
  }

  private static List<Finding> findings(GateDecision decision) {
    return decision.systems().stream()
        .flatMap(system -> system.decided().controls().stream())
        .flatMap(control -> control.findings().stream())
        .toList();
  }

  private void assertDenied(String rule) {
    GateDecision decision = decide();
    assertFalse(decision.authorized());
    assertTrue(
        findings(decision).stream().anyMatch(finding -> finding.rule().equals(rule)),
        () -> findings(decision).toString());
  }

  @Test
  void authorizesWhatIsCommittedBuiltAndMeasured() {
    GateDecision decision = decide();
    assertTrue(decision.authorized(), () -> findings(decision).toString());
    assertEquals(commit, decision.commit());
    assertEquals(
        List.of(new GateDecision.Digested("scorer.jar", sha256("jar"))), decision.artifacts());
    assertEquals(
        List.of("reader.jar", "plugin.jar"),
        decision.classPath().stream().map(GateDecision.Digested::name).toList());
    assertEquals(sha256(text("target/metrics.json")), decision.inputs().get(0).sha256());
    assertEquals(
        List.of("target/metrics.json", "target/surefire-reports/TEST-a.xml"),
        decision.inputs().stream().map(GateDecision.Digested::name).toList(),
        "one report is enough to know that tests ran");
    GateDecision.OfSystem scorer = decision.systems().get(0);
    assertEquals(Stage.DEPLOYMENT, scorer.decided().stage());
    assertEquals("1.0.0", scorer.version());
    assertEquals("ours", scorer.policy().name());
    GateDecision.Evidence card = scorer.evidence().get(0);
    assertEquals("MODEL_CARD.md", card.path());
    assertEquals(sha256(CARD), card.sha256());
    assertEquals(40, card.blob().orElseThrow().length());
    assertTrue(card.controls().contains("A.7.5"), card.controls().toString());
    assertEquals(decision, decide(), "the same bytes give the same answer");
  }

  private String text(String path) {
    try {
      return Files.readString(checkout.folder().resolve(path));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void theTimeOfAFileChangesNothing() throws Exception {
    GateDecision before = decide();
    written("target/metrics.json", Checkout.DATE.plus(Duration.ofDays(9)));
    written("MODEL_CARD.md", Instant.EPOCH);
    assertEquals(before, decide());
  }

  @Test
  void whatAnEarlierCheckReportedCountsForNothing() throws Exception {
    build("target/aims/report.json", "{\"decision\": \"PASSED\"}");
    checkout.write("MODEL_CARD.md", "# Scorer\n");
    checkout.commit();
    assertDenied("A.7.5/data-provenance");
  }

  @Test
  void whatIsNotCommittedIsNotLookedAt() throws Exception {
    checkout.write("MODEL_CARD.md", CARD + "\nmore\n");
    assertRefused("the work tree is not what is committed: MODEL_CARD.md (modified)");
  }

  @Test
  void aCardThatIsIgnoredOrBuiltIsNoEvidence() throws Exception {
    Files.delete(checkout.folder().resolve("MODEL_CARD.md"));
    checkout.write(".gitignore", "target/\nMODEL_CARD.md\n");
    checkout.commit();
    build("MODEL_CARD.md", CARD);
    build("target/MODEL_CARD.md", CARD);
    assertDenied("A.7.5/data-provenance");
    checkout.write("aims.yaml", SYSTEM + "evidence: [target/MODEL_CARD.md]\n");
    checkout.commit();
    assertRefused("aims.yaml:11:12: the evidence \"target/MODEL_CARD.md\" is not committed");
  }

  @Test
  void figuresOfOtherBytesAreNoMeasurement() throws Exception {
    build("target/metrics.json", METRICS.formatted(sha256("another"), sha256("a,b\n")));
    assertDenied("A.6.2.4/unmeasured");
  }

  @Test
  void withoutTestReportsNothingWasMeasured() throws Exception {
    Files.delete(checkout.folder().resolve("target/surefire-reports/TEST-a.xml"));
    build("target/surefire-reports/TEST-b.xml", "<testsuite name='b' tests=\"0\"/>");
    assertDenied("A.6.2.4/unmeasured");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"target/metrics.json", "target/surefire-reports/TEST-a.xml", "target/scorer.jar"})
  void aBuildOlderThanTheCommitIsRefused(String output) throws Exception {
    written(output, Checkout.DATE.minus(Duration.ofHours(1)));
    assertRefused(output + ":1:1: was written before the commit was made");
    assertRefused("fix: run mvn clean verify on this commit first");
  }

  @Test
  void aCommittedArtifactNeedsNoBuild() throws Exception {
    written("m.onnx", Instant.EPOCH);
    artifacts.add(artifact("m.onnx"));
    GateDecision decision = decide();
    assertTrue(decision.authorized(), () -> findings(decision).toString());
    assertEquals("m.onnx", decision.artifacts().get(0).name());
  }

  @Test
  void anArtifactIsAFileWithContentInTheWorkTree(@TempDir Path elsewhere) throws Exception {
    artifacts.clear();
    assertRefused("there is no artifact");
    artifacts.add(artifact("target/absent.jar"));
    artifacts.add(artifact("target/surefire-reports"));
    build("target/empty.jar", "");
    artifacts.add(artifact("target/empty.jar"));
    Path outside = Files.writeString(elsewhere.resolve("outside.jar"), "jar");
    artifacts.add(new GateRequest.Artifact("outside.jar", outside));
    checkout.link("target/linked.jar", outside.toString());
    artifacts.add(artifact("target/linked.jar"));
    assertRefused("the artifact absent.jar does not exist");
    assertRefused("the artifact surefire-reports is a folder");
    assertRefused("the artifact empty.jar is empty");
    assertRefused("the artifact outside.jar lies outside of the git work tree");
    assertRefused("the artifact linked.jar lies outside of the git work tree");
    artifacts.add(artifact("target/absent.jar"));
    assertRefused("two artifacts are called \"absent.jar\"");
  }

  @Test
  void oneSystemThatFailsStopsTheRelease() throws Exception {
    checkout.write("other/aims.yaml", SYSTEM.replace("id: scorer", "id: other"));
    checkout.write("other/MODEL_CARD.md", "# Other\n");
    checkout.commit();
    more.add(declaration("other"));
    GateDecision decision = decide();
    assertEquals(Decision.Outcome.PASSED, decision.files().get(0).decision().outcome());
    assertFalse(decision.authorized());
    assertEquals(
        List.of("other", "scorer"),
        decision.systems().stream().map(system -> system.decided().id()).toList());
  }

  @Test
  void twoFilesMayNotDeclareOneSystem() throws Exception {
    checkout.write("other/aims.yaml", SYSTEM);
    checkout.commit();
    more.add(declaration("other"));
    assertRefused("declares \"scorer\", which aims.yaml declares too");
  }

  @Test
  void whatWasNotLookedAtAsAWholeDoesNotGoLive() {
    partial.add("module web is not in this build");
    GateDecision decision = decide();
    assertEquals(Decision.Outcome.PARTIAL, decision.files().get(0).decision().outcome());
    assertFalse(decision.authorized());
  }

  @Test
  void aRetiredSystemDoesNotGoLive() throws Exception {
    checkout.write("aims.yaml", SYSTEM.replace("development", "retirement"));
    checkout.commit();
    assertDenied("A.6.2.5/retired");
  }

  @Test
  void aPolicyThatNobodyAdoptedIsRefused() throws Exception {
    policy = Optional.of("baseline");
    assertRefused("the policy \"baseline\" is named beside the commit");
    policy = Optional.empty();
    checkout.write("aims-policy.yaml", POLICY.replace("baseline", "classpath:acme/policy.yaml"));
    checkout.commit();
    assertRefused("aims-policy.yaml:4:10: the policy \"classpath:acme/policy.yaml\" lies in a jar");
  }

  @Test
  void aJarThatCouldReplaceAProfileIsRefused() throws Exception {
    classPath.add(jar("smuggler.jar", "io/github/aimsgate/policy/standard.yaml"));
    classPath.add(jar("late.jar", "META-INF/versions/17/io/github/aimsgate/gate/Gate.class"));
    assertRefused("smuggler.jar:1:1: holds files under the names of this plugin's own");
    assertRefused("late.jar:1:1: holds files");
    classPath.clear();
    classPath.add(checkout.folder().resolve("aims.yaml"));
    assertRefused("is no jar that can be read");
  }

  @Test
  void aCommitGoesLiveOnlyFromABranchThatThePolicyNames() throws Exception {
    checkout.write("aims-policy.yaml", POLICY + "branches: [stable, \"release/*\"]\n");
    commit = checkout.commit();
    assertRefused("is on no branch from which the policy ours lets go live: stable, release/*");
    Git git = checkout.git();
    git.branchCreate().setName("release/1").setStartPoint(commit + "^").call();
    assertRefused("is on no branch");
    checkout.configure("remote \"origin\"", "url", "https://git.example.org/scorer");
    Ref remote = git.getRepository().exactRef("refs/heads/main");
    RefUpdate update = git.getRepository().updateRef("refs/remotes/origin/stable");
    update.setNewObjectId(remote.getObjectId());
    update.update();
    git.checkout().setName(commit).call();
    assertTrue(decide().authorized(), "a detached checkout is normal in CI");
  }

  @Test
  void whereThereIsARemoteALocalBranchProvesNothing() throws Exception {
    checkout.write("aims-policy.yaml", POLICY + "branches: [main]\n");
    String reviewed = checkout.commit();
    assertTrue(decide().authorized(), "without a remote local branches are all there is");
    RefUpdate fetched = checkout.git().getRepository().updateRef("refs/remotes/origin/main");
    fetched.setNewObjectId(ObjectId.fromString(reviewed));
    fetched.update();
    checkout.configure("remote \"origin\"", "url", "https://git.example.org/scorer");
    assertTrue(decide().authorized());
    checkout.write("rogue.txt", "nobody reviewed this");
    checkout.commit();
    assertRefused("is on no branch from which the policy ours lets go live: main");
  }

  @Test
  void anArtifactBelongsToASystemThatIsDecided() throws Exception {
    checkout
        .write("other/aims.yaml", SYSTEM.replace("id: scorer", "id: other"))
        .write("other/o.onnx", "model");
    checkout.commit();
    build("other/target/b.jar", "jar");
    build(".aims/ledger/checkpoint", "c");
    checkout.link("target/link.jar", "../other/target/b.jar");
    for (String path :
        List.of(
            "other/target/b.jar",
            "other/o.onnx",
            "target/link.jar",
            ".aims/ledger/checkpoint",
            ".git/HEAD")) {
      artifacts.add(artifact(path));
    }
    assertRefused("the artifact b.jar is not committed, and lies in no build output of a module");
    assertRefused("the artifact link.jar is not committed, and lies in no build output");
    assertRefused("the artifact o.onnx belongs to other/aims.yaml, which is not decided");
    assertRefused("the artifact checkpoint lies in the folder of git or of the ledger");
    assertRefused("the artifact HEAD lies in the folder of git or of the ledger");
    artifacts.clear();
    artifacts.add(artifact("other/target/b.jar"));
    artifacts.add(artifact("other/o.onnx"));
    more.add(declaration("other"));
    assertEquals(2, decide().artifacts().size());
  }

  @Test
  void theDigestOfThePolicyIsThatOfTheFileOrOfAll() throws Exception {
    GateDecision one = decide();
    assertEquals(one.systems().get(0).policy().sha256(), one.policySha256());
    checkout.write("other/aims.yaml", SYSTEM.replace("id: scorer", "id: other"));
    checkout.write("other/aims-policy.yaml", POLICY.replace("ours", "theirs"));
    checkout.commit();
    more.add(declaration("other"));
    GateDecision two = decide();
    assertNotEquals(one.policySha256(), two.policySha256());
    assertEquals(two.policySha256(), decide().policySha256());
    assertEquals("other", two.files().get(1).folder());
    assertEquals("", two.files().get(0).folder());
  }

  @Test
  void withoutAPolicyTheStandardProfileHolds() throws Exception {
    Files.delete(checkout.folder().resolve("aims-policy.yaml"));
    checkout.commit();
    assertEquals("standard", decide().systems().get(0).policy().name());
  }

  @Test
  void aWaiverThatExceptsSomethingIsNamed() throws Exception {
    checkout.write("MODEL_CARD.md", CARD.replaceAll("(?s)## Data provenance.*?(?=## Eval)", ""));
    checkout.write(
        "aims-waivers.yaml",
        """
        schema: aims/waivers/v1
        waivers:
          - {id: W-1, system: scorer, requirement: A.7.5/data-provenance, reason: export is late,
             owner: A. Novak, created: 2026-01-15, expires: 2026-03-01}
        """);
    checkout.commit();
    GateDecision decision = decide();
    assertTrue(decision.authorized(), () -> findings(decision).toString());
    assertEquals(List.of("W-1"), decision.systems().get(0).waivers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Production", "-a", "a_b", "a b", "../a", "a\n"})
  void anEnvironmentHasAPlainName(String name) {
    environment = name;
    assertRefused("is no name of an environment");
  }

  @Test
  void anEnvironmentNameHasALimit() {
    environment = "a".repeat(64);
    assertRefused("is no name of an environment");
    environment = "a".repeat(63);
    assertTrue(decide().authorized());
  }

  @Test
  void aBuildInAFolderOfTheWorkTreeIsDecidedWithPathsOfTheRepository(@TempDir Path other)
      throws Exception {
    try (Checkout nested = new Checkout(other)) {
      for (String path :
          List.of(
              ".gitignore",
              "aims.yaml",
              "aims-policy.yaml",
              "MODEL_CARD.md",
              "docs/risk-assessment.yaml",
              "m.onnx",
              "test.csv")) {
        nested.write("app/" + path, text(path));
      }
      nested.commit();
      for (String path : List.of("target/metrics.json", "target/surefire-reports/TEST-a.xml")) {
        nested.write("app/" + path, text(path));
        Files.setLastModifiedTime(
            nested.folder().resolve("app/" + path), FileTime.from(Checkout.DATE));
      }
      Path app = nested.folder().resolve("app");
      artifacts.clear();
      artifacts.add(new GateRequest.Artifact("m.onnx", app.resolve("m.onnx")));
      GateRequest.Declaration declaration =
          new GateRequest.Declaration(
              app,
              "aims.yaml",
              "9",
              List.of(new GateRequest.Module("", "target", List.of("target/surefire-reports"))),
              List.of());
      GateDecision decision =
          GateDecisionRun.decide(
              new GateRequest(
                  app,
                  environment,
                  List.of(declaration),
                  artifacts,
                  List.of(),
                  "org.example:scorer:1.0.0",
                  policy,
                  Optional.empty(),
                  Instant.parse("2026-02-01T00:00:00Z")));
      assertTrue(decision.authorized(), () -> findings(decision).toString());
      assertEquals("app/aims.yaml", decision.files().get(0).path());
      assertEquals("app/MODEL_CARD.md", decision.systems().get(0).evidence().get(0).path());
      assertTrue(decision.systems().get(0).evidence().get(0).blob().isPresent());
      assertEquals("app/target/metrics.json", decision.inputs().get(0).name());
    }
  }

  @Test
  void aShallowCloneCannotBeDecidedOn(@TempDir Path other) throws Exception {
    checkout.commit();
    Git.cloneRepository()
        .setURI(checkout.folder().toUri().toString())
        .setDepth(1)
        .setDirectory(other.toFile())
        .call()
        .close();
    checkout.close();
    checkout = new Checkout(other);
    assertRefused(".git:1:1: the clone is shallow");
    assertRefused("fix: run git fetch --unshallow");
  }

  @Test
  void withoutADeclarationThereIsNothingToDecide() {
    GateRequest none =
        new GateRequest(
            checkout.folder(),
            environment,
            List.of(),
            artifacts,
            List.of(),
            "g:a:v",
            policy,
            Optional.empty(),
            Instant.EPOCH);
    assertTrue(
        assertThrows(InputException.class, () -> GateDecisionRun.decide(none))
            .getMessage()
            .contains("there is nothing to decide"));
  }

  private static final String COVERS = SYSTEM + "  covers: ['*.md', 'docs/**', 'm.onnx']\n";

  private static final String CALL =
      "package org.example;\n\nimport ai.djl.inference.Predictor;\n\nclass Hidden {}\n";

  private void assertHeldBack(String place) {
    GateDecision decision = decide();
    assertFalse(decision.authorized());
    for (GateDecision.OfSystem system : decision.systems()) {
      assertEquals(Decision.Outcome.FAILED, system.decided().outcome(), system.decided().id());
      assertTrue(
          system.decided().controls().stream()
              .flatMap(control -> control.findings().stream())
              .anyMatch(
                  finding ->
                      finding.rule().equals("A.4.2/shadow-ai")
                          && finding.location().toString().startsWith(place)),
          () -> system.decided().controls().toString());
    }
  }

  @Test
  void aiThatNoSystemCoversHoldsTheReleaseBack() throws Exception {
    checkout.write("aims.yaml", COVERS).write("src/main/java/Hidden.java", CALL);
    checkout.commit();
    assertHeldBack("src/main/java/Hidden.java:3:");
  }

  @Test
  void aiOfNobodyHoldsBackSystemsElsewhereInTheBuild() throws Exception {
    for (String file : List.of("aims.yaml", "MODEL_CARD.md", "docs/risk-assessment.yaml")) {
      Files.createDirectories(checkout.folder().resolve("scorer/docs"));
      Files.move(checkout.folder().resolve(file), checkout.folder().resolve("scorer/" + file));
    }
    checkout.write("other/Hidden.java", CALL);
    checkout.commit();
    GateRequest.Declaration scorer = declaration("scorer");
    GateDecision decision = decide(List.of(scorer), List.of(artifact("scorer/MODEL_CARD.md")));
    assertTrue(
        findings(decision).stream()
            .anyMatch(
                finding ->
                    finding.rule().equals("A.4.2/shadow-ai")
                        && finding.location().toString().startsWith("other/Hidden.java:3:")),
        () -> findings(decision).toString());
  }

  @Test
  void noBaselineExcusesWhatGoesLive() throws Exception {
    checkout
        .write("aims.yaml", COVERS)
        .write("aims-policy.yaml", POLICY + "baseline: {until: 2027-01-01}\n")
        .write("src/main/java/Hidden.java", CALL)
        .write(
            "aims-baseline.json",
            "{\"schema\": \"aims/baseline/v1\", \"problems\": [{\"rule\":"
                + " \"A.4.2/shadow-ai\", \"file\": \"src/main/java/Hidden.java\", \"text\":"
                + " \"Deep Java Library is used by code (import ai.djl.inference.Predictor), and no declared AI"
                + " declared AI system covers it\", \"count\": 1}]}");
    checkout.commit();
    assertHeldBack("src/main/java/Hidden.java:3:");
  }

  @Test
  void whatThePolicyExcludesOrTestsAloneUseGoesLive() throws Exception {
    checkout
        .write("aims.yaml", COVERS)
        .write("src/test/java/Hidden.java", CALL)
        .write("tools/Hidden.java", CALL)
        .write(
            "aims-policy.yaml",
            POLICY
                + "discovery:\n  exclude:\n    - what: 'tools/**'\n"
                + "      reason: a helper that the team runs by hand and never ships\n");
    checkout.commit();
    GateDecision decision = decide();
    assertTrue(decision.authorized(), () -> findings(decision).toString());
  }

  @Test
  void theAssetsOfASystemAreRecordedByDigest() throws Exception {
    checkout.write("src/main/java/Scorer.java", CALL);
    checkout.commit();
    GateDecision decision = decide();
    assertTrue(decision.authorized(), () -> findings(decision).toString());
    Optional<String> digest = decision.systems().get(0).decided().assetsSha256();
    assertTrue(digest.isPresent());
    assertEquals(digest, decide().systems().get(0).decided().assetsSha256());
    checkout.write("src/main/java/Other.java", "import dev.langchain4j.model.Tokenizer;\n");
    checkout.commit();
    assertNotEquals(digest, decide().systems().get(0).decided().assetsSha256());
  }

  @Test
  void aModelInsideOfAnArtifactIsFound() throws Exception {
    checkout.write("aims.yaml", COVERS);
    checkout.commit();
    artifacts.add(packed("BOOT-INF/classes/x.gguf", gguf()));
    assertHeldBack("target/packed.jar");
  }

  @Test
  void aCommittedModelInsideOfAnArtifactIsTheSame() throws Exception {
    checkout.write("aims.yaml", COVERS);
    Files.write(checkout.folder().resolve("m.onnx"), gguf());
    checkout
        .write("MODEL_CARD.md", CARD + "\n")
        .write("docs/risk-assessment.yaml", SCREENING + "\n");
    checkout.commit();
    build("target/metrics.json", METRICS.formatted(Digests.sha256(gguf()), sha256("a,b\n")));
    artifacts.add(packed("BOOT-INF/classes/x.gguf", gguf()));
    GateDecision decision = decide();
    assertTrue(decision.authorized(), () -> findings(decision).toString());
  }

  @Test
  void aModelOfTestsIsNoneToShip() throws Exception {
    checkout.write("aims.yaml", COVERS).write("src/test/resources/x.gguf", "");
    Files.write(checkout.folder().resolve("src/test/resources/x.gguf"), gguf());
    checkout.commit();
    GateDecision before = decide();
    assertTrue(before.authorized(), () -> findings(before).toString());
    artifacts.add(packed("BOOT-INF/classes/x.gguf", gguf()));
    assertHeldBack("target/packed.jar");
  }

  @Test
  void aModelThatIsAnArtifactIsFound() throws Exception {
    checkout.write("aims.yaml", COVERS);
    checkout.commit();
    build("target/x.gguf", "");
    Files.write(checkout.folder().resolve("target/x.gguf"), gguf());
    written("target/x.gguf", Checkout.DATE.plus(Duration.ofHours(1)));
    artifacts.add(artifact("target/x.gguf"));
    assertHeldBack("target/x.gguf");
  }

  @Test
  void anArchiveThatCannotBeLookedIntoHoldsTheReleaseBack() throws Exception {
    GateRequest.Artifact whole = packed("a.txt", new byte[900]);
    byte[] bytes = Files.readAllBytes(whole.file());
    Files.write(whole.file(), Arrays.copyOf(bytes, 40));
    written("target/packed.jar", Checkout.DATE.plus(Duration.ofHours(1)));
    artifacts.add(whole);
    assertDenied("A.4.2/unseen");
  }

  private static byte[] gguf() {
    byte[] model = new byte[64];
    System.arraycopy("GGUF".getBytes(StandardCharsets.UTF_8), 0, model, 0, 4);
    model[4] = 3;
    return model;
  }

  private GateRequest.Artifact packed(String entry, byte[] content) throws IOException {
    Path jar = checkout.folder().resolve("target/packed.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
      zip.closeEntry();
    }
    written("target/packed.jar", Checkout.DATE.plus(Duration.ofHours(1)));
    return artifact("target/packed.jar");
  }
}
