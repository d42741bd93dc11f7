package io.github.aimsgate.evidence.format.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows is what works. */
class DocumentedFormsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "risk-assessment.yaml",
        "risk-assessment.md",
        "impact-assessment.yaml",
        "impact-assessment.md",
        "metrics.json"
      })
  void theDocumentedExampleIsCompleteEvidence(String name) throws IOException {
    String documentation = Files.readString(Path.of("..", "docs", "forms.md"));
    Matcher example =
        Pattern.compile(
                "<!-- example: " + Pattern.quote(name) + " -->\n(`{3,})\\w+\n(.*?)\n\\1\n",
                Pattern.DOTALL)
            .matcher(documentation);
    assertTrue(example.find());
    EvidenceDocument document =
        EvidenceReader.withRegisteredFormats().read(Content.of(name, example.group(2)));
    assertEquals(List.of(), document.problems());
    assertTrue(
        document.passages().stream().allMatch(passage -> passage.strength() == Strength.STRONG),
        document.passages().toString());
  }
}
