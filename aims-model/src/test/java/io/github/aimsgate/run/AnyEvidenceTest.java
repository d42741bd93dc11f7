package io.github.aimsgate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.report.ConsoleReport;
import io.github.aimsgate.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever file is the only evidence of a system, the check ends in a decision. */
class AnyEvidenceTest {

  private static final String SYSTEM =
      """
      schema: aims/v1
      system:
        id: scorer
        name: Scorer
        purpose: Ranks customers by their risk of leaving, for the retention team
        roles: [provider, deployer]
        risk: high
        stage: operation
        owner: {name: Retention ML, contact: ml@example.org}
      evidence:
        - %s
      """;

  static Stream<Path> samples() throws IOException {
    return files(Path.of("src", "test", "resources"));
  }

  static Stream<Path> corpus() throws IOException {
    return files(Path.of(System.getProperty("aims.corpus")));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleAloneIsDecidedOn(Path file, @TempDir Path top) throws IOException {
    assertDecided(file, top);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  @EnabledIfSystemProperty(named = "aims.corpus", matches = ".+")
  void aWildFileAloneIsDecidedOn(Path file, @TempDir Path top) throws IOException {
    assertDecided(file, top);
  }

  private static void assertDecided(Path file, Path top) throws IOException {
    String name = "evidence/" + file.getFileName();
    Files.writeString(top.resolve("aims.yaml"), SYSTEM.formatted("\"" + name + "\""));
    Files.createDirectories(top.resolve("evidence"));
    Files.copy(file, top.resolve(name));
    Decision decision =
        CheckRun.decide(
            new CheckRequest(
                top,
                "aims.yaml",
                Instant.parse("2026-11-21T00:00:00Z"),
                Optional.of("high-risk"),
                AnyEvidenceTest.class.getClassLoader(),
                "1.0.0",
                List.of(new CheckRequest.Module("", List.of(), Instant.EPOCH)),
                List.of()));
    assertEquals(1, decision.systems().size());
    assertNotEquals(Decision.Outcome.PASSED, decision.outcome(), "one file is never everything");
    assertFalse(ConsoleReport.lines(decision, "mvn aims:explain").isEmpty());
    ReportFormat.registered().forEach(format -> format.render(decision));
  }
}
