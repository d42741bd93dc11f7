package io.github.aimsgate.report.inventory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Inventory;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The inventory as people, programs and other tools get it. */
class InventoryReportsTest {

  private static final Inventory.Subject SUBJECT =
      new Inventory.Subject("com.example", "shop", "1.2.0");
  private static final String SHA256 = "ab".repeat(32);

  private static Inventory.Item dependency(String name, String version, String... systems) {
    return item(
        AssetKind.DEPENDENCY,
        name,
        Optional.of(version),
        new Sighting(
            Signal.GRAPH,
            new Location("pom.xml", 31, 5),
            "com.acme:core:1.0 > " + name + ":" + version),
        systems);
  }

  private static Inventory.Item callSite(String file, String... systems) {
    return item(
        AssetKind.CALL_SITE,
        "LangChain4j",
        Optional.empty(),
        new Sighting(
            Signal.SOURCE, new Location(file, 3, 8), "import dev.langchain4j.model.ChatModel"),
        systems);
  }

  private static Inventory.Item service(String host) {
    return item(
        AssetKind.SERVICE,
        host,
        Optional.empty(),
        new Sighting(
            Signal.CONFIGURATION, new Location("src/main/resources/a.yaml", 2, 3), "url: " + host));
  }

  private static Inventory.Item model(String sha256, String... systems) {
    return new Inventory.Item(
        new Asset(
            AssetKind.MODEL_FILE,
            "models/m.onnx",
            Optional.empty(),
            "ONNX",
            "inference",
            Confidence.CERTAIN,
            Scope.MAIN,
            Optional.of(sha256),
            List.of(new Sighting(Signal.CONTENT, Location.startOf("models/m.onnx"), "ONNX"))),
        List.of(systems),
        Optional.empty());
  }

  private static Inventory.Item item(
      AssetKind kind, String name, Optional<String> version, Sighting seen, String... systems) {
    return new Inventory.Item(
        new Asset(
            kind,
            name,
            version,
            "LangChain4j",
            "llm",
            Confidence.CERTAIN,
            Scope.MAIN,
            Optional.empty(),
            List.of(seen)),
        List.of(systems),
        Optional.empty());
  }

  private static Inventory inventory(Inventory.Item... items) {
    return new Inventory(SUBJECT, List.of(items));
  }

  private static String bom(Inventory.Item... items) {
    return new String(MlBom.render(inventory(items), "0.1.0"), StandardCharsets.UTF_8);
  }

  @Test
  void whatAnswersToNobodyComesFirst() {
    List<String> lines =
        InventoryTable.lines(
            inventory(model(SHA256, "scorer"), dependency("dev.langchain4j:langchain4j", "1.4.0")));
    assertEquals(
        List.of(
            "shop contains 2 AI assets, 1 of them covered by no system",
            "",
            "covered by no system:",
            "  dependency dev.langchain4j:langchain4j 1.4.0 · LangChain4j, llm, certain",
            "      pom.xml:31:5 · com.acme:core:1.0 > dev.langchain4j:langchain4j:1.4.0",
            "",
            "system scorer:",
            "  model-file models/m.onnx · ONNX, inference, certain",
            "      models/m.onnx:1:1 · ONNX"),
        lines);
  }

  @Test
  void manyPlacesAreCounted() {
    Inventory.Item[] calls =
        IntStream.range(0, 8)
            .mapToObj(n -> callSite("src/A" + n + ".java", "chat"))
            .toArray(Inventory.Item[]::new);
    List<String> lines = InventoryTable.lines(inventory(calls));
    assertEquals("shop contains 1 AI asset", lines.get(0));
    assertEquals("      and 5 more places", lines.get(lines.size() - 1));
  }

  @Test
  void noneIsSaid() {
    assertEquals(
        List.of("shop contains no AI that is known here"), InventoryTable.lines(inventory()));
  }

  @Test
  void theOrderOfFindsChangesNothing() {
    List<Inventory.Item> items =
        new ArrayList<>(
            List.of(
                dependency("dev.langchain4j:langchain4j", "1.4.0", "chat"),
                callSite("src/B.java", "chat"),
                callSite("src/A.java", "chat"),
                service("api.openai.com"),
                model(SHA256)));
    byte[] bom = MlBom.render(new Inventory(SUBJECT, items), "0.1.0");
    byte[] json = InventoryJson.render(new Inventory(SUBJECT, items));
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(items, random);
      assertArrayEquals(bom, MlBom.render(new Inventory(SUBJECT, items), "0.1.0"));
      assertArrayEquals(json, InventoryJson.render(new Inventory(SUBJECT, items)));
    }
  }

  @Test
  void aBillNamesPackagesAsRegistriesDo() {
    String bom =
        bom(
            dependency("dev.langchain4j:langchain4j", "1.4.0"),
            dependency("npm:@ai-sdk/openai", "2.0.0"),
            dependency("pypi:torch", "2.4.0+cpu"));
    assertTrue(bom.contains("\"pkg:maven/dev.langchain4j/langchain4j@1.4.0\""), bom);
    assertTrue(bom.contains("\"pkg:npm/%40ai-sdk/openai@2.0.0\""), bom);
    assertTrue(bom.contains("\"pkg:pypi/torch@2.4.0%2Bcpu\""), bom);
  }

  @Test
  void servicesAreNoComponents() {
    String bom = bom(service("api.openai.com"));
    assertTrue(bom.contains("\"components\": []"), bom);
    assertTrue(bom.contains("\"endpoints\": [\n        \"https://api.openai.com\""), bom);
  }

  @Test
  void otherContentHasAnotherSerialNumber() {
    assertFalse(serial(bom(model(SHA256))).equals(serial(bom(model("cd".repeat(32))))));
    assertTrue(
        serial(bom(model(SHA256)))
            .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"));
  }

  private static String serial(String bom) {
    int start = bom.indexOf("urn:uuid:");
    return bom.substring(start, bom.indexOf('"', start));
  }

  @Test
  void driftSaysWhatCameWentAndChanged() {
    String earlier =
        bom(
            dependency("dev.langchain4j:langchain4j", "1.3.0", "chat"),
            dependency("ai.djl:api", "0.30.0", "chat"),
            model(SHA256, "chat"));
    String now =
        bom(
            dependency("dev.langchain4j:langchain4j", "1.4.0", "chat"),
            service("api.openai.com"),
            model("cd".repeat(32)));
    Drift drift = Drift.between("earlier.json", earlier, now);
    assertEquals(
        List.of(
            "AI since the earlier bill: 1 came, 1 went, 2 changed",
            "  + service api.openai.com",
            "  - dependency ai.djl:api · 0.30.0",
            "  ~ model-file models/m.onnx · sha256 "
                + SHA256
                + " -> "
                + "cd".repeat(32)
                + "; system chat -> none",
            "  ~ dependency dev.langchain4j:langchain4j · version 1.3.0 -> 1.4.0"),
        drift.lines());
    assertTrue(Drift.between("same.json", now, now).isNone());
  }

  @Test
  void whatIsNoBillIsRefused() {
    for (String other : List.of("{}", "[]", "", "{\"bomFormat\":\"SPDX\"}", "{\"bomFormat\":")) {
      assertThrows(InputException.class, () -> Drift.between("old.json", other, bom()), other);
    }
    assertThrows(
        InputException.class,
        () ->
            Drift.between(
                "old.json", "{\"bomFormat\":\"CycloneDX\",\"components\":\"none\"}", bom()));
  }
}
