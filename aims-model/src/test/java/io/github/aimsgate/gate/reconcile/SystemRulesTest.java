package io.github.aimsgate.gate.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Gate;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.policy.PolicyReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemRulesTest {

  private static Build two() {
    return new Build().system("a", "'a/**'").system("b", "'b/**'");
  }

  private static Build scorer() {
    return new Build().system("scorer", "'src/**', 'models/**'");
  }

  @Test
  void aSystemInVerificationThatCoversNothingIsWarnedOf() {
    Finding finding = scorer().finding("scorer", "A.4.2/covers-nothing");
    assertEquals(Severity.WARNING, finding.severity());
    assertFalse(scorer().model("models/m.onnx").has("scorer", "A.4.2/covers-nothing"));
    Build early = new Build().system("scorer", "design", "'src/**'", "");
    assertFalse(early.has("scorer", "A.4.2/covers-nothing"));
  }

  @Test
  void theSameBytesInTwoSystemsAreSaidOnceWithBothPlaces() {
    Build build = two().model("a/m.onnx", "b/copy.onnx");
    assertFalse(build.has("a", "A.4.2/claimed-twice"));
    Finding finding = build.finding("b", "A.4.2/claimed-twice");
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("b/copy.onnx:3:1", finding.location().toString());
    assertTrue(finding.message().contains("a/m.onnx:3:1"), finding.message());
  }

  @Test
  void aModelThatAnothersDocumentNamesIsClaimedTwice() {
    for (String path : List.of("elsewhere.onnx", "a/m.onnx")) {
      String hex = path.startsWith("a") ? "cd".repeat(32) : Build.SHA;
      Build build =
          two().model("a/m.onnx").card("b", "MODEL_CARD.md", "our model", Build.digest(path, hex));
      Finding finding = build.finding("b", "A.4.2/claimed-twice");
      assertEquals("MODEL_CARD.md:9:3", finding.location().toString());
      assertTrue(finding.message().contains("a/m.onnx:3:1"), finding.message());
    }
  }

  @Test
  void aDocumentOfBothClaimsNothing() {
    Build build =
        two()
            .model("a/m.onnx")
            .card("a", "dvc.lock", "x", Build.digest("a/m.onnx", Build.SHA))
            .card("b", "dvc.lock", "x", Build.digest("a/m.onnx", Build.SHA));
    assertFalse(build.has("b", "A.4.2/claimed-twice"));
  }

  @Test
  void aDigestOfAModelThatIsNotThereIsAnError() {
    Build build =
        scorer().card("scorer", "MODEL_CARD.md", "x", Build.digest("models/m.onnx", Build.SHA));
    Finding finding = build.finding("scorer", "A.6.2.3/model-absent");
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("MODEL_CARD.md:9:3", finding.location().toString());
    assertFalse(build.files("models/m.onnx").has("scorer", "A.6.2.3/model-absent"));
  }

  @Test
  void aPointerOfAPipelineCountsAsTheModel() {
    Build build =
        scorer()
            .card("scorer", "MODEL_CARD.md", "x", Build.digest("models/m.onnx", Build.SHA))
            .document(
                "scorer",
                "models/m.onnx.dvc",
                EvidenceKind.DATA_PIPELINE,
                "x",
                Build.digest("m.onnx", "ef".repeat(16)));
    assertFalse(build.has("scorer", "A.6.2.3/model-absent"));
  }

  @Test
  void aTextThatSpeaksOfAModelThatIsNotThereIsWarnedOf() {
    Build build =
        scorer()
            .card("scorer", "MODEL_CARD.md", "The model (`models/gone.onnx`) was made by us.")
            .model("models/m.onnx");
    Finding finding = build.finding("scorer", "A.6.2.3/model-absent");
    assertEquals(Severity.WARNING, finding.severity());
    assertTrue(finding.message().contains("models/gone.onnx"), finding.message());
    Build elsewhere =
        scorer()
            .card("scorer", "MODEL_CARD.md", "From https://hf.co/o/m/model.onnx, kept as m.onnx.")
            .model("models/m.onnx");
    assertFalse(elsewhere.has("scorer", "A.6.2.3/model-absent"));
  }

  @Test
  void aModelThatNoDocumentNamesIsWarnedOf() {
    Build build = scorer().model("models/m.onnx").card("scorer", "MODEL_CARD.md", "a model");
    assertEquals(Severity.WARNING, build.finding("scorer", "A.6.2.7/model-unnamed").severity());
    assertFalse(
        scorer()
            .model("models/m.onnx")
            .card("scorer", "MODEL_CARD.md", "the network in m.onnx")
            .has("scorer", "A.6.2.7/model-unnamed"));
    assertFalse(
        scorer()
            .model("models/m.onnx")
            .card("scorer", "MODEL_CARD.md", "x", Build.digest("other.bin", Build.SHA))
            .has("scorer", "A.6.2.7/model-unnamed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpt-4o-2024-08-06|supplies: model, model: gpt-4o-2024-08-06|",
        "gpt-4o-2024-08-06|supplies: model, model: gpt-4o, version: 2024-08-06|",
        "gpt-4o|supplies: model, model: gpt-4o, version: 2024-08-06|alias",
        "gpt-4o|supplies: model, model: gpt-4o|unpinned",
        "gpt-4o|supplies: model, model: gpt-4o, version: latest|unpinned",
        "gpt-4o|supplies: model, model: gpt-4o-2024-08-06|unpinned",
        "gpt-4-latest|supplies: model, model: gpt-4-latest, version: 2024-08-06|floating",
        "llama3:latest|supplies: data, data: x|floating"
      })
  void aModelOfOthersIsPinned(String asked, String entry, String rule) {
    Build build = new Build().supplier(entry).reference(asked);
    List<String> rules =
        build.findings("scorer").stream()
            .map(Finding::rule)
            .filter(id -> id.startsWith("A.10.3/"))
            .toList();
    assertEquals(rule == null ? List.of() : List.of("A.10.3/" + rule), rules);
  }

  @Test
  void whatPinsNothingNamesBothPlaces() {
    Finding finding =
        new Build()
            .supplier("supplies: model, model: gpt-4o, version: latest")
            .reference("gpt-4o")
            .finding("scorer", "A.10.3/unpinned");
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("src/app.yaml:3:1", finding.location().toString());
    assertTrue(finding.message().contains("aims.yaml:"), finding.message());
    assertTrue(finding.fix().contains("a pin is"), finding.fix());
  }

  @Test
  void beforeSuppliersAreDueItIsAWarning() {
    Build build = new Build().system("scorer", "design", "'src/**'", "").reference("gpt-4o");
    assertEquals(Severity.WARNING, build.finding("scorer", "A.10.3/unpinned").severity());
  }

  @Test
  void aHostedTechnologyNeedsItsSupplierOnce() {
    Build build =
        new Build()
            .system("scorer", "'src/**'")
            .call("OpenAI", "src/A.java")
            .asset(
                AssetKind.SERVICE, "api.openai.com", "OpenAI", Signal.CONFIGURATION, "src/b.yaml");
    List<Finding> told =
        build.findings("scorer").stream().filter(f -> f.rule().startsWith("A.10.3")).toList();
    assertEquals(1, told.size(), told.toString());
    Build pinned =
        new Build()
            .supplier("supplies: model, model: gpt-4o-2024-08-06")
            .call("OpenAI", "src/A.java")
            .reference("gpt-4o-2024-08-06");
    assertTrue(pinned.findings("scorer").isEmpty(), pinned.findings("scorer").toString());
  }

  @Test
  void aWaiverCanExceptAPinAndNeverShadowAi() {
    List<String> waivable =
        Gate.waivable(
            PolicyReader.read(
                "standard", (name, from) -> Optional.empty(), ControlCatalogue.standard()));
    assertTrue(waivable.contains("A.10.3/unpinned"));
    assertFalse(waivable.stream().anyMatch(rule -> rule.startsWith("A.4.2/")));
  }
}
