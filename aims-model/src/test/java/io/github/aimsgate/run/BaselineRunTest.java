package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineRunTest {

  @TempDir private Path top;

  private static Decision decision(String until, String... messages) {
    String policy =
        "schema: aims/policy/v1\nname: p\nversion: 1\nextends: baseline\n"
            + (until.isEmpty() ? "" : "baseline: {until: " + until + "}\n");
    List<Finding> findings =
        Stream.of(messages)
            .map(
                message ->
                    new Finding(
                        "A.7.5/x",
                        Severity.ERROR,
                        Status.MISSING,
                        new Location("CARD.md", message.length(), 1),
                        message,
                        "mend it"))
            .toList();
    return new Decision(
        PolicyReader.read(
            "aims-policy.yaml",
            (name, from) -> Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
            ControlCatalogue.standard()),
        Instant.parse("2026-11-21T00:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Decision.OfSystem(
                "scorer",
                "Scorer",
                Stage.DESIGN,
                RiskLevel.MINIMAL,
                Decision.Outcome.FAILED,
                List.of(),
                List.of(
                    new Decision.OfControl(
                        "A.7.5", "X", Status.MISSING, Optional.empty(), List.of(), findings)),
                List.of())));
  }

  private BaselineRun.Written write(Decision decision, boolean more, boolean ci) {
    return BaselineRun.write(new BaselineRun.Request(top, "", decision, more, ci));
  }

  private Decision excuse(Decision decision) {
    return BaselineRun.excuse(decision, new WorkingTree(top), "");
  }

  private void refused(String words, Decision decision, boolean ci) {
    InputException refused = assertThrows(InputException.class, () -> write(decision, false, ci));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
  }

  @Test
  void whatIsWrittenIsExcusedInTheNextBuild() throws IOException {
    Decision decision = decision("2027-03-31", "names nothing", "names nothing", "is thin");
    assertEquals(3, write(decision, false, false).now());
    byte[] first = Files.readAllBytes(top.resolve(BaselineFile.NAME));
    assertEquals(Decision.Outcome.PASSED, excuse(decision).outcome());
    assertEquals(
        Decision.Outcome.FAILED, excuse(decision("2027-03-31", "names nothing", "new")).outcome());
    assertEquals(Optional.of(3), write(decision, false, false).before());
    assertEquals(
        new String(first, StandardCharsets.UTF_8),
        Files.readString(top.resolve(BaselineFile.NAME)));
  }

  @Test
  void withoutAFileNothingChanges() {
    Decision decision = decision("", "names nothing");
    assertEquals(decision, excuse(decision));
    write(decision("2027-03-31"), false, false);
    assertFalse(Files.exists(top.resolve(BaselineFile.NAME)));
  }

  @Test
  void itShrinksByItselfAndGrowsOnlyWhenAsked() {
    write(decision("2027-03-31", "one", "two"), false, false);
    assertEquals(1, write(decision("2027-03-31", "one"), false, false).now());
    refused("lists less than there is now", decision("2027-03-31", "one", "other"), false);
    assertEquals(2, write(decision("2027-03-31", "one", "other"), true, false).now());
  }

  @Test
  void aBuildServerWritesNone() {
    refused("build server", decision("2027-03-31", "one"), true);
    assertFalse(Files.exists(top.resolve(BaselineFile.NAME)));
  }

  @Test
  void withoutADayInThePolicyItIsAnError() {
    refused("does not say until when", decision("", "one"), false);
    refused("ended it on 2026-11-20", decision("2026-11-20", "one"), false);
    write(decision("2027-03-31", "one"), false, false);
    InputException refused = assertThrows(InputException.class, () -> excuse(decision("", "one")));
    assertTrue(refused.getMessage().contains("baseline: {until: DATE}"), refused.getMessage());
  }
}
