package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.report.ConsoleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of the quick start, judged where they lie. */
class QuickstartTest {

  private static final Path QUICKSTART = Path.of("..", "src", "it", "quickstart");

  @TempDir Path copy;

  private static Decision decide(Path top) {
    return CheckRun.decide(
        new CheckRequest(
            top,
            "aims.yaml",
            Instant.parse("2026-11-21T00:00:00Z"),
            Optional.empty(),
            QuickstartTest.class.getClassLoader(),
            "1.0.0",
            List.of(new CheckRequest.Module("", List.of(), Instant.EPOCH)),
            List.of()));
  }

  private static String told(Decision decision) {
    return ConsoleReport.lines(decision, "mvn aims:explain").toString().replace("Line[", "\nLine[");
  }

  @Test
  void passesAtItsStage() {
    Decision decision = decide(QUICKSTART);
    assertEquals(Decision.Outcome.PASSED, decision.outcome(), () -> told(decision));
  }

  @Test
  void lacksNothingButAMeasurementOfThisBuildForDeployment() throws IOException {
    try (Stream<Path> files = Files.walk(QUICKSTART)) {
      for (Path file : files.filter(f -> !f.endsWith("target")).sorted().toList()) {
        Path target = copy.resolve(QUICKSTART.relativize(file).toString());
        if (Files.isRegularFile(file)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    Path system = copy.resolve("aims.yaml");
    Files.writeString(
        system, Files.readString(system).replace("stage: verification", "stage: deployment"));
    Decision decision = decide(copy);
    assertEquals(
        List.of("A.6.2.4/unmeasured"),
        decision.systems().get(0).controls().stream()
            .flatMap(control -> control.findings().stream())
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::rule)
            .toList(),
        () -> told(decision));
  }
}
