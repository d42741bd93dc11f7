package io.github.aimsgate.evidence.format.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples that were cut, mutated or encoded otherwise give a document, never an exception. */
class DamagedSamplesTest {

  private static final String DEBRIS = "{}[]|:-#\n \t'\"&*!%@`~<>?/=,0aé\u2028";

  static Stream<String> samples() {
    return Stream.of(
        "model-card-toolkit/good-1.json",
        "model-card-toolkit/good-2.json",
        "model-card-toolkit/void.json",
        "tribuo/good.json",
        "tribuo/unfilled.json",
        "cyclonedx/good.json",
        "cyclonedx/good.xml",
        "cyclonedx/void.json",
        "mlflow/good.yaml",
        "eval-results/good.yaml",
        "junit/good.xml",
        "keyed/good.yaml",
        "keyed/flags.yaml",
        "schema/card.schema.json");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPrefixGivesADocument(String name) {
    String text = Samples.text(name);
    int step = Math.max(1, text.length() / 300);
    for (int end = 0; end <= text.length(); end += step) {
      check(name, text.substring(0, end));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyMutationGivesADocument(String name) {
    String text = Samples.text(name);
    IntStream.range(0, 250).forEach(seed -> check(name, mutated(text, new Random(seed))));
  }

  private static void check(String name, String text) {
    EvidenceDocument document = Samples.read(name, text);
    assertTrue(document.passages().stream().allMatch(p -> p.location().file().equals(name)), name);
  }

  private static String mutated(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int i = 0; i <= random.nextInt(5); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, DEBRIS.charAt(random.nextInt(DEBRIS.length())));
        case 2 -> text.setCharAt(at, DEBRIS.charAt(random.nextInt(DEBRIS.length())));
        default -> text.insert(at, text.substring(at, end));
      }
      if (text.isEmpty()) {
        return "";
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "ISO-8859-1"})
  void anotherEncodingIsSaid(String charset, @TempDir Path folder) throws IOException {
    String text = Samples.text("tribuo/good.json").replace("Leeds", "Łódź é");
    Files.write(folder.resolve("card.json"), text.getBytes(Charset.forName(charset)));
    EvidenceDocument document = read(folder);
    assertEquals(EvidenceKind.UNKNOWN, document.kind());
    assertTrue(document.problems().get(0).message().contains("UTF-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", ""})
  void aByteOrderMarkAndCarriageReturnsChangeNothing(String mark, @TempDir Path folder)
      throws IOException {
    String text = mark + Samples.text("tribuo/good.json").replace("\n", "\r\n");
    Files.write(folder.resolve("card.json"), text.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        Samples.read("card.json", Samples.text("tribuo/good.json")).passages(),
        read(folder).passages());
  }

  private static EvidenceDocument read(Path folder) {
    return EvidenceReader.withRegisteredFormats().read(new WorkingTree(folder), "card.json");
  }

  @Test
  void aCardWithThousandsOfValuesIsCutWithAProblem() {
    String many = "\"Letters of kind number %d\",".formatted(7).repeat(4000);
    String card =
        Samples.text("model-card-toolkit/good-1.json")
            .replace("\"limitations\": [", "\"limitations\": [" + many);
    EvidenceDocument document = Samples.read("card.json", card);
    assertTrue(document.problems().get(0).message().contains("one value too many"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model_details\": %s, \"considerations\": %s}",
        "{\"ModelDetails\": {}, \"TrainingDetails\": {\"a\": %s}, \"UsageDetails\": %s}",
        "{\"bomFormat\": \"CycloneDX\", \"components\": [%s, %s]}",
        "{\"flavors\": {\"sklearn\": %s}, \"run_id\": %s}",
        "{\"intended_use\": %s, \"limitations\": {\"x\": %s}, \"risks\": 1, \"human_oversight\": 2}"
      })
  void wrongTypesDepthAndSizeGiveADocument(String frame) {
    for (String value :
        new String[] {
          "null",
          "[]",
          "{}",
          "true",
          "-1e99",
          "\"\"",
          "[[[[\"x\"]]]]",
          "{\"name\": {\"value\": []}}",
          "[" + "{},".repeat(5000) + "{}]",
          "{\"a\":".repeat(60) + "1" + "}".repeat(60),
          "{\"a\":".repeat(600) + "1" + "}".repeat(600),
          "{\"name\": 1, \"name\": 2}"
        }) {
      check("bom.json", frame.formatted(value, value));
    }
  }
}
