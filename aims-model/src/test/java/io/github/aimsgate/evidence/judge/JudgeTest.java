package io.github.aimsgate.evidence.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.evidence.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  private static final Judge JUDGE = Judge.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limitations | [More Information Needed] | placeholder
          limitations | TBD | placeholder
          limitations | T\u200bBD | placeholder
          limitations | ____ | placeholder
          limitations | ☐ | placeholder
          limitations | {{ limitations }} | placeholder
          owner | [Name] | placeholder
          owner | Contact: [Your e-mail] | placeholder
          risks | answer_0 | placeholder
          limitations | Describe the known limits of the system here. | guidance
          limitations | What are the known limits of the system? | guidance
          risks | The reference does not provide specific information about risks. | non-answer
          risks | No more information can be provided at this time. | non-answer
          human-oversight | The scorer decides without any human oversight. | negated
          evaluation | The model has not been evaluated. | negated
          limitations | The model has not been evaluated on scanned invoices from before 1990. | substantive
          evaluation | accuracy, F1 | name-without-value
          evaluation | Accuracy on the 2025 hold-out set is 0.93 | substantive
          evaluation | https://example.org/report | link-only
          fairness | true | unsupported-flag
          intended-use | Generates sketches for a prompt such as "write me a TODO app" | substantive
          limitations | slow | too-thin
          training-data | Number of letters: | name-without-value
          training-data | Are private letters included? (Y/N) | guidance
          training-data | Private letters included? (yes/no) | guidance
          training-data | These are discussed in the paper. You can find the lists in this repository. | pointer
          risks | Status: template. Complete this form before the sorter is used. | placeholder
          human-oversight | Letters are returned with no mandatory human review of the postcode. | negated
          evaluation | The sorter has 12 layers and some 3 million parameters in all | name-without-value
          """)
  void proseIsJudgedByTheFirstDecisiveRule(String topic, String text, String rule) {
    assertEquals(rule, JUDGE.prose(Topic.of(topic).orElseThrow(), text).rule(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          license | Apache-2.0 | substantive
          license | other | name-without-value
          license | unknown | placeholder
          version | 1.4.2 | substantive
          version | latest | name-without-value
          owner | Retention ML, retention-ml@example.org | substantive
          owner | the team | name-without-value
          owner | N/A | placeholder
          license | SORTER_LICENSE_KEY | placeholder
          """)
  void valuesAreJudgedByWhatTheyName(String topic, String value, String rule) {
    assertEquals(rule, JUDGE.value(Topic.of(topic).orElseThrow(), value).rule(), value);
  }
}
