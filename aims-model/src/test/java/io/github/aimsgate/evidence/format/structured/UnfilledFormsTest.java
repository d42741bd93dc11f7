package io.github.aimsgate.evidence.format.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms in JSON and YAML that nobody filled in, and cards that only look a little like them. */
class UnfilledFormsTest {

  private static final String HALF =
      """
      model_details: {name: Berth planner, version: 2.1.0, license: Apache-2.0, owner: Port office}
      intended_use: Suggests a berth to the harbour master for each ship that arrives
      limitations: ~
      ethical_considerations: ~
      training_data: ~
      evaluation: ~
      """;

  @Test
  void aFormWithNothingButAContactHoldsNoEvidence() {
    String form =
        """
        model_details: {contact: cards@port.example.net, version: ~, license: ~}
        intended_use: {primary_uses: ~, primary_users: ~}
        limitations: ~
        ethical_considerations: ~
        """;
    EvidenceDocument document = Samples.read("berths.yaml", form);
    assertEquals("", Samples.topics(document, Strength.STRONG));
    assertEquals(0, document.facts().size());
  }

  @Test
  void aCardThatSaysWhatItIsForIsReadThoughMuchIsEmpty() {
    assertEquals(
        "intended-use owner license version",
        Samples.topics(Samples.read("berths.yaml", HALF), Strength.STRONG));
  }

  @ParameterizedTest
  @CsvSource({
    "templates/berths.yaml, ''",
    "berths-template.yaml, ''",
    "contemplated/berths.yaml, intended-use owner license version"
  })
  void aHalfEmptyFileThatIsCalledATemplateIsOne(String path, String expected) {
    assertEquals(expected, Samples.topics(Samples.read(path, HALF), Strength.STRONG));
  }

  @Test
  void aFilledCardBelowAFolderOfTemplatesIsRead() {
    EvidenceDocument card = Samples.read("templates/card.yaml", Samples.text("keyed/good.yaml"));
    assertTrue(Samples.topics(card, Strength.STRONG).contains("human-oversight"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "variables | {{ who }} | {{ model }} | {{ licence }}",
        "choices | [Yes, No] | [\"true\", \"false\"] | [no, yes]"
      })
  void optionsAndVariablesInThePlaceOfAnswersMakeAForm(
      String what, String one, String two, String three) {
    String form =
        """
        {"Intended use": ["Planning of berths", "Pricing of berths", "Counting of ships"],
         "Limitations": "Ships without a transponder are not seen by the model at all",
         "Developed by": %s, "Human review": %s, "License": %s}
        """;
    String text = form.formatted(json(one), json(two), json(three));
    assertEquals("", Samples.topics(Samples.read("card.json", text), Strength.STRONG), what);
  }

  private static String json(String value) {
    return value.startsWith("{")
        ? '"' + value + '"'
        : value.replaceAll("(?<![\\w\"])(\\w+)(?![\\w\"])", "\"$1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String, at most 80 signs | schema",
        "list of strings | schema",
        "Integer (years) | schema",
        "Object detector | keyed-card",
        "Text classifier | keyed-card"
      })
  void aTypeMayBeSaidInWordsAndAKindOfModelIsNoType(String type, String format) {
    String part = "{type: \"%s\", description: \"The part that looks at the %s of each ship\"}";
    String card =
        """
        intended_use: %s
        limitations: %s
        ethical_considerations: %s
        """
            .formatted(
                part.formatted(type, "bow"),
                part.formatted(type, "hull"),
                part.formatted(type, "stern"));
    assertEquals(format, Samples.read("card.yaml", card).format());
  }
}
