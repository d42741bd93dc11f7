package io.github.aimsgate.maven;

import io.github.aimsgate.ledger.Appended;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.run.golive.DeploymentOutcome;
import io.github.aimsgate.run.golive.RecordRun;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.security.SecureRandom;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Appends to the ledger that artifacts were deployed, or what else became of them. Refuses without
 * an {@code AUTHORIZED} record for these bytes and this environment. Run by the job that deploys.
 */
@Mojo(name = "record", requiresProject = false, aggregator = true, threadSafe = true)
public final class RecordMojo extends SigningGoal {

  /** Where it happened. */
  @Parameter(property = "aims.environment")
  private String environment;

  /** What was deployed: files, parted by commas. By default what the modules built. */
  @Parameter(property = "aims.artifacts")
  private List<String> artifacts;

  /**
   * What became of it: {@code deployed}, {@code deploy-failed}, {@code rolled-back} or {@code
   * retired}.
   */
  @Parameter(property = "aims.outcome", defaultValue = "deployed")
  private String outcome;

  /** What it was deployed to, as a URI, for the record. */
  @Parameter(property = "aims.resource")
  private String resource;

  /** The address of the job that deployed, for the record. */
  @Parameter(property = "aims.jobUri", defaultValue = "${env.BUILD_URL}")
  private String jobUri;

  @Override
  void sign() {
    RecordRun.Request request =
        new RecordRun.Request(
            required(
                "aims.environment",
                environment,
                "name where it happened: -Daims.environment=production"),
            outcome(),
            new Artifacts(reactor(), artifacts).digests(),
            RecordedUri.resource(resource),
            new ReleaseRequest(reactor(), execution()).ran(job(jobUri)),
            now());
    Appended recorded = RecordRun.run(request, ledgerFolder(), pins(), key(), new SecureRandom());
    recorded.warnings().forEach(warning -> getLog().warn("aims: " + warning));
    for (Statement record : recorded.records()) {
      RecordLog.lines(record).forEach(getLog()::info);
    }
  }

  private DeploymentOutcome outcome() {
    return DeploymentOutcome.of(outcome)
        .orElseThrow(
            () ->
                new InputException(
                    Location.startOf("aims.outcome"),
                    "\"" + outcome + "\" is no outcome of a deployment",
                    "write one of " + String.join(", ", DeploymentOutcome.words())));
  }
}
