package io.github.aimsgate.maven;

import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.report.ConsoleReport;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Shows reports in Maven's log. */
final class DecisionLog {

  private DecisionLog() {}

  /**
   * Logs a decision.
   *
   * @param explain the command that explains a control
   * @return its headlines, if it failed
   */
  static Optional<String> show(Log log, Decision decision, String explain) {
    List<ConsoleReport.Line> lines = ConsoleReport.lines(decision, explain);
    lines.forEach(line -> log(log, line));
    return lines.stream()
        .filter(line -> line.level() == Severity.ERROR && !line.text().startsWith(" "))
        .map(ConsoleReport.Line::text)
        .reduce((first, second) -> first + "\n" + second);
  }

  /** Logs a line at its level. */
  static void log(Log log, ConsoleReport.Line line) {
    switch (line.level()) {
      case ERROR -> log.error(line.text());
      case WARNING -> log.warn(line.text());
      case NOTE -> log.info(line.text());
    }
  }
}
