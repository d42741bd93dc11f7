package io.github.aimsgate.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

  private static String problems(Parsed parsed) {
    return String.join("\n", parsed.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    Node.Mapping map =
        (Node.Mapping)
            TreeReader.yaml("f.yaml", "a: 1\nb:\n  - 😀: x\n  - {c: [no, ~, 0.50]}\n")
                .orThrow()
                .get(0);
    assertEquals("f.yaml:1:4", map.get("a").orElseThrow().location().toString());
    Node.Sequence b = (Node.Sequence) map.get("b").orElseThrow();
    Node.Mapping flow = (Node.Mapping) b.items().get(1);
    assertEquals("f.yaml:4:6", flow.entry("c").orElseThrow().keyLocation().toString());
    Node.Sequence c = (Node.Sequence) flow.get("c").orElseThrow();
    assertEquals(
        List.of(Node.Type.STRING, Node.Type.NULL, Node.Type.NUMBER),
        c.items().stream().map(item -> ((Node.Scalar) item).type()).toList(),
        "no is a word, not false");
    assertEquals("0.50", ((Node.Scalar) c.items().get(2)).text(), "numbers keep their digits");
    assertEquals("f.yaml:4:14", c.items().get(1).location().toString());
  }

  @Test
  void charactersOfTwoHalvesAreReadWhereverTheyStand() {
    for (int before = 1000; before < 1050; before++) {
      String text = "a".repeat(before) + "😀".repeat(600);
      Node.Sequence list =
          (Node.Sequence) TreeReader.yaml("f.yaml", "- " + text + "\n").orThrow().get(0);
      assertEquals(text, ((Node.Scalar) list.items().get(0)).text());
    }
  }

  @Test
  void aPartOfAFileIsPlacedInTheFile() {
    Parsed parsed = TreeReader.yaml("card.md", "a: 1\na: 2\n", 3);
    assertEquals("card.md:5:1", parsed.problems().get(0).location().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2|f.yaml:2:1: repeats the key \"a\"",
        "a: &x 1\\nb: *x|f.yaml:2:4: is an alias",
        "a: {b: 1}\\n<<: {c: 2}|f.yaml:2:1: is a merge key",
        "a: !include b.yaml|has the tag",
        "a: [1, 2|f.yaml:",
        "a: b: c|f.yaml:1:5: is not valid YAML",
        "{{ card_data }}|f.yaml:1:",
        "a:\\n\\t- b|f.yaml:2:",
      })
  void whatMeansSomethingElseThanItShowsIsRefused(String text, String expected) {
    Parsed parsed = TreeReader.yaml("f.yaml", text.replace("\\n", "\n").replace("\\t", "\t"));
    assertTrue(problems(parsed).contains(expected), problems(parsed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1,}|f.json:1:",
        "{\"a\": 1, \"a\": 2}|f.json:1:10: repeats the key",
        "{} {}|goes on after the end",
        "{\"a\": NaN}|f.json:1:",
      })
  void brokenJsonIsToldWithItsPlace(String text, String expected) {
    Parsed parsed = TreeReader.json("f.json", text);
    assertTrue(problems(parsed).contains(expected), problems(parsed));
  }

  static Stream<Arguments> bombs() {
    String deepBlock =
        Stream.iterate(0, i -> i < 10_000, i -> i + 1)
            .map(i -> " ".repeat(Math.min(i, 60)) + "- ")
            .limit(100)
            .reduce("", String::concat);
    return Stream.of(
        Arguments.of("flow YAML", "[".repeat(10_000)),
        Arguments.of("flow mappings", "{a: ".repeat(10_000)),
        Arguments.of("block YAML", "- ".repeat(10_000) + "x"),
        Arguments.of("block mappings", deepBlock.repeat(2)),
        Arguments.of("a long scalar", "a: " + "x".repeat(4 << 20)),
        Arguments.of("a long quoted scalar", "a: \"" + "x ".repeat(2 << 20) + "\""),
        Arguments.of("many aliases", "a: &a [x]\n" + "b: [*a, *a]\n".repeat(20_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void bombsAreRefusedSoon(String name, String text) {
    Parsed parsed =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> TreeReader.yaml("f.yaml", text), name);
    assertFalse(parsed.problems().isEmpty(), name);
  }

  @Test
  void deepJsonIsRefused() {
    assertTrue(
        problems(TreeReader.json("f.json", "[".repeat(10_000))).contains("nested deeper than 64"));
  }

  /** Damaged documents are read as far as they go, or told to be wrong; nothing else happens. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damageNeverThrows(long seed) {
    String good =
        """
        schema: aims/v1
        system: {id: churn-scorer, roles: [provider, "deployer"], risk: 'limited'}
        text: |
          two lines
            of text
        folded: >-
          more
        ? complex
        : value
        list:
          - a: 1.5e3
            b: ~
          - [x, {y: z}]
        """;
    String alphabet = "{}[]:,-?&*!|>'\"%@`#\\ \n\t~<=😀\u0085\u2028\uFEFFab01";
    Random random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      StringBuilder text = new StringBuilder(good);
      for (int damage = random.nextInt(6); damage >= 0; damage--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          default -> text.insert(at, good, 0, random.nextInt(20));
        }
      }
      int lines = text.toString().split("[\n\u0085\u2028\u2029]", -1).length + 1;
      for (Parsed parsed :
          List.of(
              TreeReader.yaml("f.yaml", text.toString()),
              TreeReader.json("f.json", text.toString()))) {
        for (Problem problem : parsed.problems()) {
          assertTrue(problem.location().line() <= lines, problem.toString());
        }
      }
    }
  }
}
