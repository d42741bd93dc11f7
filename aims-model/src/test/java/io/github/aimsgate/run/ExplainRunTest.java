package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.source.InputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainRunTest {

  private static final ControlCatalogue CATALOGUE = ControlCatalogue.standard();
  private static final Policy POLICY =
      PolicyReader.read("standard", (name, from) -> Optional.empty(), CATALOGUE);

  private static List<String> explain(String id) {
    return ExplainRun.explain(Optional.of(id), CATALOGUE, POLICY);
  }

  @Test
  void saysWhatIsAskedFromWhenAndByWhat() {
    String text = String.join("\n", explain("a.7.5"));
    assertTrue(text.startsWith("A.7.5 Data provenance: "), text);
    for (String part :
        List.of(
            "Asks: ",
            "Due: from development on, for systems of minimal risk or more",
            "Topics: data-provenance",
            "Satisfied by: ",
            "For example:",
            "A.7.5/data-provenance: ",
            "indicative draft")) {
      assertTrue(text.contains(part), part + " is not in " + text);
    }
  }

  @Test
  void anOrganisationalControlIsNotClaimedToBeChecked() {
    String text = String.join("\n", explain("A.2.2"));
    assertTrue(text.contains("organisational"), text);
    assertTrue(text.contains("The policy standard requires nothing for it."), text);
  }

  @Test
  void withoutAControlAllAreListed() {
    List<String> lines = ExplainRun.explain(Optional.empty(), CATALOGUE, POLICY);
    assertEquals(1 + 1 + 38, lines.size());
    assertTrue(lines.get(1).startsWith("6.1 "), lines.get(1));
    assertTrue(lines.get(lines.size() - 1).startsWith("A.10.4"), "in the standard's order");
  }

  @Test
  void aTypingErrorGetsTheNearestIdentifier() {
    InputException unknown = assertThrows(InputException.class, () -> explain("A.6.2.9"));
    assertTrue(unknown.getMessage().contains("did you mean A.6.2."), unknown.getMessage());
  }
}
