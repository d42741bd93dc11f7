package io.github.aimsgate.evidence.format.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.evidence.format.FormFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Good forms that were damaged: by chance, and by leaving out one required answer at a time. */
class MutatedFormsTest {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  private static final List<String> GOOD =
      List.of(
          "risk-assessment/good.yaml",
          "risk-assessment/good.md",
          "impact-assessment/good.yaml",
          "impact-assessment/good.md",
          "metrics/good.json",
          "dvc/pipeline.dvc.lock");

  private static final String DEBRIS = "{}[]|:-#\n \t'\"&*!%@`~<>?,0aé\u2028";

  static Stream<String> goodForms() {
    return GOOD.stream();
  }

  @ParameterizedTest
  @MethodSource("goodForms")
  void damageNeverThrows(String name) {
    String good = FormFiles.text(name);
    IntStream.range(0, 400)
        .forEach(
            seed -> {
              String text = damaged(good, new Random(seed));
              EvidenceDocument document = READER.read(Content.of(name, text));
              assertTrue(
                  document.passages().stream()
                      .allMatch(passage -> passage.location().file().equals(name)),
                  () -> "seed " + seed);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "risk-assessment, risk-screening, screening/level",
    "risk-assessment, risk-screening, screening/date",
    "risk-assessment, risk-screening, screening/by",
    "risk-assessment, risk-screening, screening/reasons",
    "risk-assessment, risk-analysis, risks/id",
    "risk-assessment, risk-analysis, risks/description",
    "risk-assessment, risk-analysis, risks/likelihood",
    "risk-assessment, risk-analysis, risks/consequence",
    "risk-assessment, risk-analysis, risks/owner",
    "risk-assessment, risk-treatment, treatment/measures",
    "risk-assessment, risk-treatment, treatment/controls",
    "risk-assessment, residual-risk, residual/level",
    "risk-assessment, residual-risk, residual/accepted-by",
    "risk-assessment, residual-risk, residual/accepted-on",
    "impact-assessment, impact-process, process/assessors",
    "impact-assessment, impact-process, process/date",
    "impact-assessment, impact-process, process/method",
    "impact-assessment, impact-individuals, individuals/who",
    "impact-assessment, impact-individuals, individuals/harm",
    "impact-assessment, impact-individuals, individuals/likelihood",
    "impact-assessment, impact-individuals, individuals/severity",
    "impact-assessment, impact-individuals, individuals/mitigation",
    "impact-assessment, impact-groups, groups/mitigation",
    "impact-assessment, harm-mitigation, groups/mitigation",
    "impact-assessment, harm-mitigation, acceptance/reason",
    "impact-assessment, impact-groups, acceptance/by",
    "impact-assessment, impact-society, society/none",
    "impact-assessment, human-oversight, oversight/who",
    "impact-assessment, human-oversight, oversight/when",
    "impact-assessment, human-oversight, oversight/power",
    "impact-assessment, incident-contact, incidents/contact",
    "impact-assessment, incident-contact, incidents/how",
    "impact-assessment, incident-contact, incidents/within",
    "impact-assessment, development-process, responsibilities/design",
    "impact-assessment, development-process, responsibilities/review",
    "impact-assessment, development-process, responsibilities/approve",
    "impact-assessment, development-process, responsibilities/process"
  })
  void aFormThatLacksARequiredAnswerIsNotStrong(String form, String topic, String answer) {
    String good = FormFiles.text(form + "/good.yaml");
    for (String damage : List.of("", "TBD", "[More Information Needed]")) {
      String text = without(good, answer, damage);
      EvidenceDocument document = READER.read(Content.of(form + ".yaml", text));
      assertFalse(
          document
              .about(Topic.of(topic).orElseThrow())
              .anyMatch(passage -> passage.strength() == Strength.STRONG),
          () -> answer + " as \"" + damage + "\": " + document.passages());
    }
  }

  /** Leaves out the first line with a key after the line of its section, or puts another value. */
  private static String without(String good, String answer, String value) {
    String section = answer.substring(0, answer.indexOf('/')) + ":";
    String key = answer.substring(answer.indexOf('/') + 1) + ":";
    List<String> lines = Arrays.asList(good.split("\n", -1));
    int at = 0;
    while (!lines.get(at).strip().startsWith(section)) {
      at++;
    }
    while (!lines.get(at).replace("- ", "  ").strip().startsWith(key)) {
      at++;
    }
    String line = lines.get(at);
    String before = line.substring(0, line.indexOf(key));
    String left = before.contains("- ") ? before + "extra: x" : "";
    lines.set(at, value.isEmpty() ? left : before + key + " \"" + value + "\"");
    return String.join("\n", lines);
  }

  private static String damaged(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int i = 0; i <= random.nextInt(6); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, DEBRIS.charAt(random.nextInt(DEBRIS.length())));
        case 2 -> text.setCharAt(at, DEBRIS.charAt(random.nextInt(DEBRIS.length())));
        default -> text.insert(at, text.subSequence(at, end));
      }
      if (text.isEmpty()) {
        return "";
      }
    }
    return text.toString();
  }
}
