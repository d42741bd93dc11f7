package io.github.aimsgate.evidence.format.structured;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Machine-learning bills of materials in both spellings. */
class BomFormatTest {

  @ParameterizedTest
  @ValueSource(strings = {"cyclonedx/good.json", "cyclonedx/good.xml"})
  void aFilledBillIsRead(String sample) {
    EvidenceDocument bom = Samples.read(sample);
    assertEquals(EvidenceKind.ML_BOM, bom.kind());
    assertEquals(List.of(), bom.problems());
    assertEquals(
        "intended-use out-of-scope-use limitations risks technical-design training-data"
            + " data-provenance evaluation owner license version environmental-impact"
            + " impact-groups harm-mitigation supplier",
        Samples.topics(bom, Strength.STRONG));
    assertEquals(List.of("F1/letters of 2025 0.883"), Samples.claims(bom));
    NamedDigest digest = bom.digests().get(0);
    assertEquals("models/letter-small.onnx", digest.path());
    assertEquals("sha256", digest.algorithm());
    assertTrue(digest.hex().startsWith("9f86d081"));
  }

  @Test
  void bothSpellingsSayTheSame() {
    assertEquals(said("cyclonedx/good.json"), said("cyclonedx/good.xml"));
  }

  private static List<String> said(String sample) {
    return Samples.read(sample).passages().stream()
        .map(passage -> passage.topic() + " " + passage.strength() + " " + passage.text())
        .sorted()
        .toList();
  }

  @Test
  void placesInXmlAreThoseOfTheElements() {
    Passage version =
        Samples.read("cyclonedx/good.xml").about(Topic.VERSION).findFirst().orElseThrow();
    assertEquals(17, version.location().line());
  }

  @Test
  void dataThatAreReferredToCanBeTraced() {
    List<String> sources =
        Samples.texts(Samples.read("cyclonedx/good.json"), Topic.DATA_PROVENANCE);
    assertTrue(
        sources.stream().anyMatch(text -> text.contains("https://openletters.org/releases")),
        sources.toString());
  }

  @Test
  void theDataOfABillWithOneModelAreThoseOfTheModel() {
    String text =
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": ["
            + "{\"type\": \"machine-learning-model\", \"name\": \"postwise\", \"version\": \"2\"},"
            + "{\"type\": \"data\", \"name\": \"letters\", \"version\": \"2025\","
            + " \"description\": \"Scans of sixty thousand envelopes from twelve depots\"}]}";
    assertEquals(
        1, Samples.texts(Samples.read("bom.json", text), Topic.TRAINING_DATA).size(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"version\": \"3.2.1\",', '', pinned version",
    "'\"version\": \"3.2.1\",', '\"version\": \"latest\",', pinned version",
    "'{\"license\": {\"id\": \"Apache-2.0\"}}', '{\"license\": {\"name\": \"NOASSERTION\"}}', licence"
  })
  void aBoughtModelNeedsNamePinnedVersionAndLicence(String told, String instead, String lacks) {
    String text = Samples.text("cyclonedx/good.json").replace(told, instead);
    EvidenceDocument bom = Samples.read("bom.json", text);
    List<Passage> bought =
        bom.about(Topic.SUPPLIER).filter(p -> p.text().contains("letter-small")).toList();
    assertEquals(Strength.WEAK, bought.get(0).strength());
    assertTrue(bought.get(0).text().startsWith("lacks " + lacks), bought.get(0).text());
  }

  @Test
  void aModelOfOnesOwnHasNoSupplier() {
    String text =
        Samples.text("cyclonedx/good.json").replace("Nordic Language Models", "City of Hull");
    List<String> suppliers = Samples.texts(Samples.read("bom.json", text), Topic.SUPPLIER);
    assertTrue(suppliers.stream().noneMatch(s -> s.contains("letter-small")), suppliers.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.onnx", "/etc/model.onnx", "C:/model.onnx", "letter-small"})
  void aDigestOfWhatIsNoFileOfTheProjectNamesNone(String name) {
    String text = Samples.text("cyclonedx/good.json").replace("models/letter-small.onnx", name);
    assertEquals(List.of(), Samples.read("bom.json", text).digests());
  }

  @Test
  void aDigestThatIsNoneIsReported() {
    String text = Samples.text("cyclonedx/good.json").replace("9F86D081", "9F86D08");
    EvidenceDocument bom = Samples.read("bom.json", text);
    assertTrue(bom.problems().get(0).message().contains("is no sha256 digest"));
    assertEquals(16, bom.problems().get(0).location().line());
  }

  @Test
  void aVersionThatNobodyKnowsIsReported() {
    String text = Samples.text("cyclonedx/good.json").replace("\"1.6\"", "\"3.0\"");
    assertTrue(Samples.read("bom.json", text).problems().get(0).message().contains("\"3.0\""));
  }

  @Test
  void aReferenceThatLeadsNowhereIsReported() {
    EvidenceDocument bom = Samples.read("cyclonedx/void.json");
    assertTrue(bom.problems().get(0).message().contains("refers to \"nowhere\""));
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE bom [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>'",
    "'<!DOCTYPE bom SYSTEM \"http://localhost/bom.dtd\">'",
    "'<!DOCTYPE bom [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>'"
  })
  void aDocumentTypeIsRefused(String doctype) {
    String text = Samples.text("cyclonedx/good.xml").replace("?>\n", "?>\n" + doctype + "\n");
    EvidenceDocument bom = Samples.read("bom.xml", text.replace("letter-base", "&x;"));
    assertEquals(EvidenceKind.UNKNOWN, bom.kind());
    assertEquals(List.of(), bom.passages());
    assertEquals(1, bom.problems().size());
  }

  @Test
  void anEntityIsRefused() {
    String text = Samples.text("cyclonedx/good.xml").replace("letter-base", "&secret;");
    EvidenceDocument bom = Samples.read("bom.xml", text);
    assertEquals(List.of(), bom.passages());
    assertTrue(bom.problems().get(0).message().contains("is not valid XML"));
  }

  @Test
  void xmlThatIsTooDeepIsRefused() {
    String deep =
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">"
            + "<components>".repeat(5000)
            + "</components>".repeat(5000)
            + "</bom>";
    EvidenceDocument bom = Samples.read("bom.xml", deep);
    assertTrue(bom.problems().get(0).message().contains("nested too deep"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "7", "\"x\"", "[[[]]]", "{\"url\": []}"})
  void wrongTypesGiveADocument(String value) {
    for (String key :
        List.of("components", "metadata", "dependencies", "modelCard", "datasets", "licenses")) {
      String text =
          Samples.text("cyclonedx/good.json")
              .replaceFirst("\"" + key + "\": ", "\"" + key + "\": " + value + ", \"x\": ");
      assertEquals("cyclonedx", Samples.read("bom.json", text).format(), key);
    }
  }
}
