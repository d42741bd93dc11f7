package io.github.aimsgate.evidence.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that only look filled in, and honest ones that look plain. */
class CheatsTest {

  private static final EvidenceReader READER = EvidenceReader.withRegisteredFormats();

  private static final List<String> PLACEHOLDERS =
      List.of("TBD", "N/A", "n.a.", "tbc", "to be defined", "coming soon", "xxx", "[Name]", "…");

  private static EvidenceDocument read(String body) {
    return READER.read(Content.of("MODEL_CARD.md", "# Model card\n\n" + body + "\n"));
  }

  private static Set<String> strong(EvidenceDocument document) {
    return document.passages().stream()
        .filter(p -> p.strength() == Strength.STRONG)
        .map(Passage::topic)
        .map(Topic::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Limitations\n\nN/A",
        "## Limitations\n\nn.a.",
        "## Limitations\n\ntbc",
        "## Limitations\n\nT\u200bB\u200bD",
        "## Limitations\n\nTo be defined.",
        "## Limitations\n\nComing soon!",
        "## Limitations\n\n-",
        "## Limitations\n\n…",
        "## Limitations\n\nxxx xxx xxx xxx xxx xxx",
        "## Limitations\n\nblah blah blah blah blah blah blah",
        "## Limitations\n\nSame as above.",
        "## Limitations\n\nThis page is intentionally left blank.",
        "## Limitations\n\nWe will describe this later.",
        "## Limitations\n\nThe known limitations of this model are its limits.",
        "## Limitations\n\nThe limitations of the model are described in this section below.",
        "## Limitations\n\nLimitations are taken very seriously.",
        "## Limitations\n\n- N/A\n- tbd\n- to be defined\n- coming soon\n- xxx",
        "## Limitations\n\n- slow\n- to follow\n- N/A\n- tbc",
        "## Limitations\n\nSlow. Coming soon. To be defined. N/A.",
        "## Limitations\n\n<!-- Old scans from before 1990 are often read badly. -->",
        "## Limitations\n\n<span style=\"color:white\">Old scans from before 1990 are often read badly.</span>",
        "## Limitations\n\n<span style=\"color: #ffffff\">Old scans from before 1990 are often read badly.</span>",
        "## Limitations\n\n<div style=\"display:none\">\n\nOld scans from before 1990 are often read badly.\n\n</div>",
        "## Limitations\n\n<div style=\"display: none\">Old scans from before 1990 are often read badly.</div>",
        "## Limitations\n\n<p style=\"visibility:hidden\">Old scans from before 1990 are often read badly.</p>",
        "## Limitations\n\n<p style=\"font-size:0px\">Old scans from before 1990 are often read badly.</p>",
        "## Limitations\n\n<p hidden>Old scans from before 1990 are often read badly.</p>",
        "## Limitations\n\n<font color=\"white\">Old scans from before 1990 are often read badly.</font>",
        "## Limitations\n\n```\nOld scans from before 1990 are often read badly.\n```",
        "## Limitations\n\n~~~text\n## Risks\n\nOld scans from before 1990 are often read badly.\n~~~",
        "## Limitations\n\n    Old scans from before 1990 are often read badly.",
        "## Limitations\n\n[The long list of all the limits we know of](docs/limits.md)",
        "## Limitations\n\nSee https://example.org/limits",
        "## Limitations\n\n![Old scans are often read badly](limits.png)",
        "## Human oversight\n\nThe results are used without any human oversight.",
        "## Human oversight\n\nyes",
        "## Intended use\n\nWhat is the intended use of the model?",
        "## Intended use\n\nDescribe the intended use and the intended users here.",
        "## Evaluation\n\n0.93",
        "## Evaluation\n\n0.93 and 17 and 42",
        "## Evaluation\n\nThe accuracy is 0.93.",
        "## Evaluation\n\nWe evaluated the model in 2025.",
        "## Evaluation\n\naccuracy, precision, recall, F1",
        "## Evaluation\n\n| Metric | Value |\n|--|--|\n| Accuracy | TBD |\n| Recall | - |",
        "Intended use, limitations, risks, training data, evaluation, monitoring, human oversight, owner, version 1.",
        "## Limitations\n\nLimitations risks fairness monitoring human oversight evaluation deployment incidents.",
        "- **Limitations:** ____\n- **Risks:** {{ risks }}\n- **Owner:** [Name]\n- **Version:** latest",
        "| Item | Text |\n|--|--|\n| Limitations | |\n| Owner | the team |\n| License | other |",
      })
  void noneIsTakenForAnAnswer(String body) {
    EvidenceDocument document = read(body);
    assertEquals(Set.of(), strong(document), () -> document.passages().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limitations # ## Limitations\n\nOld scans are read badly.",
        "limitations,risks # ## Limits\n\n- Faxes come out as noise.\n\n## Risks\n\n- A misread name sends a letter to the wrong person.",
        "license,owner,version # - **Version:** 2.1\n- **Licence:** Apache-2.0\n- **Owner:** Mail room, Arnhem",
        "intended-use,limitations # | Item | Text |\n|--|--|\n| Intended use | Sorting letters in our mail room |\n| Limitations | Cannot read Gothic handwriting |",
        "evaluation # ## Evaluation\n\nOn the held-out set of 400 letters 93% went to the right desk.",
        "evaluation # ## Results\n\n| Test set | F1 |\n|--|--|\n| 2025 letters | 0.91 |",
        "evaluation # ## Evaluation\n\nTest data: 400 letters from 2025.\n\n- Accuracy: 0.93\n- Recall: 0.88",
        "training-data # ## Training data\n\n12,000 letters received in 2024, labelled by two clerks.",
        "human-oversight # ## Human oversight\n\nThe clerk on duty can stop the sorter and re-route any letter by hand.",
        "monitoring # ## Monitoring\n\nMarta looks at the share of returned letters each Monday; above 2% she stops the sorter.",
        "deployment # **Deployment**\n\nRuns on one server in Arnhem; the previous release is kept for rolling back.",
        "event-log # ## Logging\n\nInput, desk and time of every letter; kept 90 days.",
        "data-preparation # ## Preprocessing\n\nScans are deskewed, then cut into lines.",
        "data-preparation # ## Tokenisation\n\nNames were normalised and split on white space.",
        "technical-design # ## Architecture\n\nA small convolutional network with three layers.",
        "data-quality # ## Data quality\n\nWe found 31 duplicates and removed them; no label is missing.",
        "limitations # **Limitations:** faxes, carbon copies and torn envelopes are rejected.",
        "out-of-scope-use # ## Out-of-scope use\n\nNot for judging the people who write to us.",
        "incident-contact # ## Incident reporting\n\nCall the mail room at 555-0100 within one hour.",
        "data-provenance # ## Data source\n\nhttps://example.org/letters, release 2024-06",
      })
  void plainAnswersAreFound(String example) {
    int mark = example.indexOf(" # ");
    EvidenceDocument document = read(example.substring(mark + 3));
    assertTrue(
        strong(document).containsAll(List.of(example.substring(0, mark).split(","))),
        () -> document.passages().toString());
  }

  @Test
  void addingAPlaceholderNeverStrengthens() {
    String[] names = {"Limitations", "Risks", "Owner", "Evaluation", "Training data", "Version"};
    String[] texts = {
      "slow",
      "old scans",
      "the team",
      "bad on old scans",
      "latest",
      "0.9",
      "letters",
      "Old scans are read badly.",
      "No human looks at it.",
      "It fails on faxes.",
      "See [the list](list.md)",
      "accuracy",
      "Accuracy on the test set is 0.93"
    };
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String name = names[random.nextInt(names.length)];
        String text = texts[random.nextInt(texts.length)];
        switch (random.nextInt(3)) {
          case 0 -> lines.add("## " + name + "\n\n" + text);
          case 1 -> lines.add("- **" + name + ":** " + text);
          default -> lines.add("## " + name + "\n\n- " + text + "\n- small");
        }
      }
      Set<String> before = strong(read(String.join("\n\n", lines)));
      String placeholder = PLACEHOLDERS.get(random.nextInt(PLACEHOLDERS.size()));
      String[] joints = {" ", ". ", "; ", "\n- ", "\n\n"};
      int at = random.nextInt(lines.size());
      lines.set(at, lines.get(at) + joints[random.nextInt(joints.length)] + placeholder);
      String body = String.join("\n\n", lines);
      assertTrue(before.containsAll(strong(read(body))), body);
    }
  }
}
