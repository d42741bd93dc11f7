package io.github.aimsgate.maven;

import io.github.aimsgate.ledger.Appended;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.run.GateDecision;
import io.github.aimsgate.run.golive.GateRun;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Decides whether the systems of this build may go live in an environment, from the commit that is
 * checked out, the artifacts and the build's measurements, and appends the decision to the ledger:
 * {@code AUTHORIZED} or {@code DENIED}. Runs in an invocation of its own, after {@code mvn clean
 * verify}. What {@code check} wrote counts for nothing.
 */
@Mojo(name = "gate", aggregator = true, threadSafe = true)
public final class GateMojo extends SigningGoal {

  /** Where the systems are to go live: a to z, digits, hyphens. */
  @Parameter(property = "aims.environment")
  private String environment;

  /** What is to go live: files, parted by commas. By default what the modules built. */
  @Parameter(property = "aims.artifacts")
  private List<String> artifacts;

  /** The address of the job that decides, for the record. */
  @Parameter(property = "aims.jobUri", defaultValue = "${env.BUILD_URL}")
  private String jobUri;

  /** Refused: the policy is the one in the commit. */
  @Parameter(property = "aims.policy")
  private String policy;

  @Override
  void sign() throws MojoFailureException {
    Path ledger = ledgerFolder();
    ReleaseRequest release = new ReleaseRequest(reactor(), execution());
    GateRun.Result result =
        GateRun.run(
            release.of(
                required(
                    "aims.environment",
                    environment,
                    "name where it is to go live: -Daims.environment=production"),
                new Artifacts(reactor(), artifacts).files(),
                Optional.ofNullable(policy),
                ledger,
                now()),
            ledger,
            pins(),
            release.ran(job(jobUri)),
            key(),
            new SecureRandom());
    List<String> failures = show(result);
    if (!result.decision().authorized()) {
      throw new MojoFailureException(
          "DENIED for " + environment + ": " + String.join("\n", failures));
    }
  }

  private List<String> show(GateRun.Result result) {
    List<String> failures = new ArrayList<>();
    Path workTree = LedgerPlace.workTree(here()).orElse(here());
    for (GateDecision.OfFile file : result.decision().files()) {
      Path folder = workTree.resolve(file.path()).getParent();
      ReportFolder.write(ReportFolder.of(reactor(), folder), file.decision());
      DecisionLog.show(getLog(), file.decision(), command("explain")).ifPresent(failures::add);
    }
    Appended recorded = result.recorded();
    recorded.warnings().forEach(warning -> getLog().warn("aims: " + warning));
    for (Statement record : recorded.records()) {
      RecordLog.lines(record).forEach(getLog()::info);
    }
    return failures;
  }
}
