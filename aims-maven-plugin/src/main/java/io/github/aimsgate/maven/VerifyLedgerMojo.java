package io.github.aimsgate.maven;

import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.ledger.Verification;
import io.github.aimsgate.report.ConsoleReport;
import io.github.aimsgate.report.VerificationReport;
import io.github.aimsgate.run.golive.VerifyRun;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Verifies a ledger: every record, its place, the checkpoint, and the pin. Changes nothing, needs
 * no key and no project. {@code VERIFIED} is a success, {@code TAMPERED} a failure, and {@code
 * UNVERIFIABLE} an error: it could not be decided.
 */
@Mojo(name = "verify-ledger", requiresProject = false, aggregator = true, threadSafe = true)
public final class VerifyLedgerMojo extends LedgerGoal {

  /** A file to write the result to, as JSON. */
  @Parameter(property = "aims.output")
  private String output;

  private Verification verification;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Edge.run(this::verify);
    if (verification.outcome() == Verification.Outcome.UNVERIFIABLE) {
      throw new MojoExecutionException(findings());
    }
  }

  private void verify() throws MojoFailureException {
    Path folder = ledgerFolder();
    Optional<Path> result = Optional.ofNullable(output).map(this::result);
    verification = VerifyRun.verify(folder, pins());
    for (ConsoleReport.Line line : VerificationReport.lines(shown(folder), verification)) {
      DecisionLog.log(getLog(), line);
    }
    result.ifPresent(file -> WholeFile.write(file, VerificationReport.json(verification)));
    if (verification.outcome() == Verification.Outcome.TAMPERED) {
      throw new MojoFailureException(findings());
    }
  }

  private Path result(String name) {
    Path file = UserPath.of(here(), "aims.output", name);
    LedgerPlace.requireOutside("aims.output", file, ledgerFolder());
    if (LedgerPlace.isSame(file, pinFile())) {
      throw new InputException(
          Location.startOf("aims.output"), "names the ledger's pin", "name another file");
    }
    return file;
  }

  private String findings() {
    return VerificationReport.lines(shown(ledgerFolder()), verification).stream()
        .filter(line -> line.level() == Severity.ERROR)
        .limit(2)
        .map(ConsoleReport.Line::text)
        .collect(Collectors.joining("\n"));
  }
}
