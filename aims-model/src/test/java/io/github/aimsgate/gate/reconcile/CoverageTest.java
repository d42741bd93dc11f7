package io.github.aimsgate.gate.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final String LIB = "dev.langchain4j:langchain4j";
  private static final String TECH = "LangChain4j";

  @Test
  void aBuildWithoutADeclaredSystemFailsForItsAi() {
    Build build = new Build().files("pom.xml", "src/A.java").dependency(LIB, TECH, "pom.xml");
    Decision decision = build.decide();
    assertEquals(Decision.Outcome.FAILED, decision.outcome());
    Finding finding = decision.discovered().orElseThrow().shadow().get(0).finding();
    assertEquals("A.4.2/shadow-ai", finding.rule());
    assertEquals("pom.xml:3:1", finding.location().toString());
    assertTrue(finding.message().contains(TECH) && finding.message().contains(LIB));
    assertTrue(finding.fix().contains("aims:init") && finding.fix().contains("reason"));
  }

  @Test
  void withoutAiThereIsNothingToDeclare() {
    assertEquals(
        Decision.Outcome.PASSED, new Build().files("pom.xml", "src/A.java").decide().outcome());
  }

  @Test
  void oneAssetMayBeSeenInsideAndOutsideOfASystem() {
    Build build =
        new Build()
            .system("scorer", "'scorer/**'")
            .files("scorer/A.java", "web/B.java")
            .call(TECH, "scorer/A.java", "web/B.java");
    assertEquals(List.of(TECH + " 1"), build.shadow());
    assertEquals(List.of(TECH), build.covered("scorer"));
  }

  @Test
  void aDependencyFollowsTheCodeThatUsesItAndMayBeShared() {
    Build build =
        new Build()
            .system("scorer", "'src/scorer/**'")
            .system("chat", "'src/chat/**'")
            .system("other", "'src/other/**'")
            .files("pom.xml", "src/scorer/A.java", "src/chat/B.java", "src/other/C.java")
            .dependency(LIB, TECH, "pom.xml")
            .call(TECH, "src/scorer/A.java", "src/chat/B.java");
    assertEquals(List.of(), build.shadow());
    assertTrue(build.covered("scorer").contains(LIB) && build.covered("chat").contains(LIB));
    assertEquals(List.of(), build.covered("other"));
  }

  @Test
  void aTransitiveDependencyFollowsTheOneThatBringsItIn() {
    Build build =
        new Build()
            .system("scorer", "'src/scorer/**'")
            .system("chat", "'src/chat/**'")
            .files("pom.xml", "src/scorer/A.java", "src/chat/B.java")
            .dependency(LIB, TECH, "pom.xml")
            .asset(
                AssetKind.DEPENDENCY,
                "com.microsoft.onnxruntime:onnxruntime",
                "ONNX Runtime",
                Confidence.CERTAIN,
                Scope.MAIN,
                Signal.GRAPH,
                LIB + " > com.microsoft.onnxruntime:onnxruntime",
                "pom.xml")
            .call(TECH, "src/chat/B.java");
    assertEquals(List.of(), build.shadow());
    assertEquals(3, build.covered("chat").size());
    assertEquals(List.of(), build.covered("scorer"));
  }

  @Test
  void aDependencyThatNoCodeUsesBelongsToTheOnlySystemOfTheModule() {
    Build build =
        new Build()
            .system("scorer", "'a/src/**'")
            .system("chat", "'b/src/**'")
            .modules("a", "b")
            .files("a/pom.xml", "a/src/A.java", "b/pom.xml", "b/src/B.java", "c/pom.xml")
            .dependency(LIB, TECH, "a/pom.xml");
    assertEquals(List.of(LIB), build.covered("scorer"));
    assertEquals(List.of(), build.covered("chat"));
    Build elsewhere = build.modules("c").dependency("org.tribuo:x", "Tribuo", "c/pom.xml");
    assertEquals(List.of("org.tribuo:x 1"), elsewhere.shadow());
  }

  @Test
  void ofSeveralSystemsInAModuleNoneIsGuessed() {
    Build build =
        new Build()
            .system("scorer", "'src/a/**'")
            .system("chat", "'src/b/**'")
            .files("pom.xml", "src/a/A.java", "src/b/B.java")
            .dependency(LIB, TECH, "pom.xml");
    assertEquals(List.of(LIB + " 1"), build.shadow());
  }

  @Test
  void aModelInAJarOfTheClassPathFollowsItsDependency() {
    Build build =
        new Build()
            .system("scorer", "'src/a/**'")
            .system("chat", "'src/b/**'")
            .files("pom.xml", "src/a/A.java", "src/b/B.java")
            .dependency(LIB, TECH, "pom.xml")
            .call(TECH, "src/a/A.java")
            .asset(AssetKind.MODEL_FILE, LIB + "!/m.onnx", "ONNX", Signal.CONTENT, "pom.xml");
    assertEquals(List.of(), build.shadow());
    assertTrue(build.covered("scorer").contains(LIB + "!/m.onnx"));
  }

  @Test
  void aModelThatWasPackedIsTheOneInTheTree() {
    Build build =
        new Build()
            .system("scorer", "'models/**'")
            .files("models/m.onnx")
            .model("models/m.onnx")
            .asset(
                AssetKind.MODEL_FILE,
                "target/a.jar!/m.onnx",
                "ONNX",
                Signal.CONTENT,
                "target/a.jar");
    assertEquals(List.of(), build.shadow());
  }

  @Test
  void hintsAndTestsAreShownApart() {
    Build build =
        new Build()
            .asset(
                AssetKind.CALL_SITE,
                "Milvus",
                "Milvus",
                Confidence.HINT,
                Scope.MAIN,
                Signal.SOURCE,
                "x",
                "src/A.java")
            .asset(
                AssetKind.CALL_SITE,
                "DJL",
                "DJL",
                Confidence.CERTAIN,
                Scope.TEST,
                Signal.SOURCE,
                "x",
                "src/ATest.java");
    assertEquals(Decision.Outcome.PASSED, build.decide().outcome());
    Discovered found = build.reconcile().discovered();
    assertEquals(2, found.hints().size());
    assertTrue(found.hints().stream().allMatch(h -> h.finding().severity() == Severity.NOTE));
  }

  @Test
  void anExclusionLeavesOutWhatItNamesAndSaysSo() {
    Build build = new Build().call(TECH, "examples/A.java", "src/B.java").model("examples/m.onnx");
    String rule = "discovery: {exclude: [{what: 'examples/**', reason: Samples of the manual";
    build.policy(rule + "}]}\n");
    assertEquals(List.of(TECH + " 1"), build.shadow());
    Finding note = build.reconcile().discovered().notes().get(0);
    assertTrue(note.message().contains("leaves out 2 assets: Samples"), note.message());
    build.policy(rule + ", until: 2026-11-20}]}\n");
    assertEquals(2, build.shadow().size());
    assertTrue(
        build.reconcile().discovered().shadow().get(0).finding().message().contains("2026-11-20"));
    build.policy("discovery: {exclude: [{what: weka, reason: It only reads its file format}]}\n");
    assertEquals("A.4.2/idle-exclusion", build.reconcile().discovered().notes().get(0).rule());
  }

  @Test
  void anExclusionNamesACoordinateOrATechnology() {
    for (String what : List.of("dev.langchain4j:*", "langchain4j", "LangChain*")) {
      Build build =
          new Build()
              .policy(
                  "discovery: {exclude: [{what: '" + what + "', reason: Reads chat logs only}]}\n")
              .dependency(LIB, TECH, "pom.xml");
      assertEquals(List.of(), build.shadow(), what);
    }
  }

  @Test
  void theDigestOfWhatASystemCoversIsOfTheThingsAndNotOfTheirPlaces() {
    Build one = new Build().system("scorer", "'src/**'").call(TECH, "src/A.java");
    Build moved = new Build().system("scorer", "'src/**'").call(TECH, "src/B.java");
    Build more = new Build().system("scorer", "'src/**'").call("Weka", "src/A.java");
    String digest = one.decide().systems().get(0).assetsSha256().orElseThrow();
    assertEquals(digest, moved.decide().systems().get(0).assetsSha256().orElseThrow());
    assertTrue(!digest.equals(more.decide().systems().get(0).assetsSha256().orElseThrow()));
  }

  @Test
  void theOrderOfThingsDoesNotMatter() {
    Random random = new Random(42);
    for (int round = 0; round < 40; round++) {
      Build build = random(random);
      Reconciled expected = build.reconcile();
      for (int again = 0; again < 4; again++) {
        assertEquals(expected, build.shuffled(random));
      }
    }
  }

  private static Build random(Random random) {
    List<String> folders = List.of("a/src", "b/src", "models", "c");
    Build build =
        new Build()
            .system("one", "'a/**'")
            .system("two", "'b/**', 'models/x*'")
            .modules("a", "b")
            .card("one", "a/MODEL_CARD.md", "uses m.onnx", Build.digest("m.onnx", Build.SHA))
            .card("two", "b/MODEL_CARD.md", "uses models/x1.onnx and gone.onnx");
    for (int i = 0; i < 12; i++) {
      String folder = folders.get(random.nextInt(folders.size()));
      String tech = "T" + random.nextInt(3);
      String file = folder + "/f" + random.nextInt(3);
      build.files(file);
      switch (random.nextInt(4)) {
        case 0 -> build.call(tech, file, folder + "/g");
        case 1 -> build.dependency("g:" + tech, tech, folder.charAt(0) + "/pom.xml");
        case 2 -> build.model(folder + "/x" + i + ".onnx");
        default ->
            build.asset(AssetKind.MODEL_REFERENCE, "gpt-" + i, "OpenAI", Signal.SOURCE, file);
      }
    }
    return build;
  }
}
