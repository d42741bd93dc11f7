package io.github.aimsgate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

  private static List<String> lines(Decision decision) {
    return ConsoleReport.lines(decision, "mvn aims:explain").stream()
        .map(line -> line.level() + " " + line.text())
        .toList();
  }

  @Test
  void failingNamesControlPlaceReasonAndFix() {
    assertEquals(
        List.of(
            "ERROR churn-scorer is not ready for verification: 1 of 3 controls lacks evidence",
            "ERROR   A.7.5 data provenance · docs/MODEL CARD.md:31:2 · \"Training data\" names no"
                + " source, version or digest",
            "ERROR     fix: name where the data came from and pin it · mvn aims:explain"
                + " -Daims.control=A.7.5",
            "NOTE   A.7.4 data quality · waived by W-1 · MODEL_CARD.md:1:1 · names no checks of the"
                + " data"),
        lines(Decisions.failed()));
  }

  @Test
  void passingSaysWhatIsDueLaterAndWhatIsWaived() {
    List<String> lines = lines(Decisions.passed());
    assertEquals(
        "NOTE churn-scorer is ready for verification: 1 control satisfied, 1 waived (1 more due at"
            + " deployment)",
        lines.get(0));
    assertTrue(lines.get(1).contains("waived by W-1"), lines.get(1));
    assertEquals(
        "NOTE   A.6.2.2 requirements and specification · intended-use MODEL_CARD.md:12:1",
        lines.get(2));
  }

  @Test
  void partialSaysWhatWasNotLookedAt() {
    List<String> lines = lines(Decisions.partial());
    assertTrue(lines.get(0).startsWith("WARNING churn-scorer is ready for verification as far as"));
    assertEquals("WARNING   not looked at: module scorer is not in this build", lines.get(1));
  }

  @Test
  void nothingDueIsSaidAndNotCounted() {
    assertEquals(
        "ERROR churn-scorer is not ready for verification: nothing was checked",
        lines(Decisions.of(Decision.Outcome.FAILED, List.of())).get(0));
  }

  @Test
  void manyNotesAreCountedOnly() {
    Finding[] notes =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    new Finding(
                        "A.7.5/x",
                        Severity.NOTE,
                        Status.SATISFIED,
                        new Location("a.md", i + 1, 1),
                        "is worth knowing",
                        "read it"))
            .toArray(Finding[]::new);
    List<String> lines =
        lines(
            Decisions.of(
                Decision.Outcome.PASSED,
                List.of(),
                Decisions.control("A.7.5", "Data provenance", Status.SATISFIED, notes)));
    assertEquals("NOTE   6 notes in the reports", lines.get(1));
    assertEquals(2, lines.size());
  }

  @Test
  void aFileCannotSpeakToTheTerminal() {
    Finding finding =
        new Finding(
            "A.7.5/x",
            Severity.ERROR,
            Status.MISSING,
            Location.startOf("a\u001b[2Jb.md"),
            "two\nlines\u202e",
            "mend it");
    String text = String.join("", lines(Decisions.with(finding)));
    assertFalse(text.contains("\u001b") || text.contains("\n") || text.contains("\u202e"), text);
  }
}
