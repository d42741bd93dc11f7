package io.github.aimsgate.gate.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.gate.Baseline;
import io.github.aimsgate.gate.BaselineState;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.ShadowAsset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final LocalDate UNTIL = LocalDate.parse("2027-03-31");

  private static Build old() {
    return new Build().system("scorer", "'src/**'").call("DJL", "src/A.java", "web/B.java");
  }

  @Test
  void whatWasThereIsExcusedAndCounted() {
    Decision decision = old().decide();
    assertEquals(Decision.Outcome.FAILED, decision.outcome());
    Baseline baseline = Baseline.of(decision);
    Decision excused = baseline.excuse(decision, UNTIL);
    assertEquals(Decision.Outcome.PASSED, excused.outcome());
    assertEquals(
        new BaselineState(baseline.total(), baseline.total(), UNTIL, true),
        excused.baseline().orElseThrow());
    List<Finding> marked =
        excused.systems().get(0).controls().stream()
            .flatMap(control -> control.findings().stream())
            .filter(Finding::baselined)
            .toList();
    assertEquals(baseline.total() - 1, marked.size());
    assertTrue(marked.stream().allMatch(finding -> finding.severity() == Severity.NOTE));
  }

  @Test
  void onlyTheNewPlaceOfAnOldTechnologyFails() {
    Baseline baseline = Baseline.of(old().decide());
    Decision now =
        baseline.excuse(
            new Build()
                .system("scorer", "'src/**'")
                .call("DJL", "src/A.java", "web/B.java", "web/New.java")
                .decide(),
            UNTIL);
    assertEquals(Decision.Outcome.FAILED, now.outcome());
    List<ShadowAsset> fresh =
        now.discovered().orElseThrow().shadow().stream()
            .filter(shadow -> !shadow.finding().baselined())
            .toList();
    assertEquals(1, fresh.size());
    assertEquals("web/New.java:3:1", fresh.get(0).finding().location().toString());
  }

  @Test
  void asManyAreExcusedAsWereThere() {
    Decision decision = old().decide();
    Baseline.Problem any = Baseline.of(decision).entries().keySet().iterator().next();
    Decision now = new Baseline(Map.of(any, 3)).excuse(decision, UNTIL);
    assertEquals(2, now.baseline().orElseThrow().mended());
    assertEquals(Decision.Outcome.FAILED, now.outcome());
  }

  @Test
  void afterItsDayItExcusesNothing() {
    Decision decision = old().decide();
    Decision now = Baseline.of(decision).excuse(decision, LocalDate.parse("2026-11-20"));
    assertEquals(Decision.Outcome.FAILED, now.outcome());
    assertFalse(now.baseline().orElseThrow().holds());
    assertEquals(decision.systems(), now.systems());
  }

  @Test
  void linesAndColumnsAreNoPartOfAProblem() {
    Build claimed =
        new Build().system("a", "'a/**'").system("b", "'b/**'").model("a/m.onnx", "b/m.onnx");
    Baseline.of(claimed.decide())
        .entries()
        .keySet()
        .forEach(problem -> assertFalse(problem.text().matches(".*:\\d+:\\d+.*"), problem.text()));
  }

  @Test
  void aProblemThatIsNewIsBeyondTheOldBaseline() {
    Baseline before = Baseline.of(old().decide());
    Baseline after = Baseline.of(old().call("Weka", "web/C.java").decide());
    assertEquals(List.of(), before.beyond(after));
    assertEquals(
        List.of("web/C.java"), after.beyond(before).stream().map(Baseline.Problem::file).toList());
  }
}
