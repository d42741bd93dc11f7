package io.github.aimsgate.run;

import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.report.ReportFormat;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a request has to bring before anything is decided. */
final class GatePreconditions {

  private static final Pattern ENVIRONMENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final List<Problem> problems = new ArrayList<>();

  private GatePreconditions() {}

  /**
   * Looks at everything that needs no file.
   *
   * @param loader finds the readers and reports that would be used
   * @throws InputException with all that is wrong
   */
  static void require(GateRequest request, ClassLoader loader) {
    GatePreconditions preconditions = new GatePreconditions();
    preconditions.environment(request);
    preconditions.policy(request);
    preconditions.declarations(request);
    preconditions.artifacts(request);
    preconditions.readers(loader);
    preconditions.classPath(request);
    if (!preconditions.problems.isEmpty()) {
      throw new InputException(preconditions.problems);
    }
  }

  private void refuse(String parameter, String message, String fix) {
    problems.add(new Problem(Location.startOf(parameter), message, fix));
  }

  private void environment(GateRequest request) {
    if (!ENVIRONMENT.matcher(request.environment()).matches()) {
      refuse(
          "aims.environment",
          "\"" + request.environment() + "\" is no name of an environment",
          "write a to z, digits and hyphens, 63 at most, such as -Daims.environment=production");
    }
  }

  private void policy(GateRequest request) {
    request
        .policy()
        .ifPresent(
            policy ->
                refuse(
                    "aims.policy",
                    "the policy \""
                        + policy
                        + "\" is named beside the commit, and nothing has adopted it for going live",
                    "commit an "
                        + PolicyReader.NAME
                        + " that extends what is meant, and name no policy here"));
  }

  private void declarations(GateRequest request) {
    if (request.declarations().isEmpty()) {
      refuse("aims.yaml", "is nowhere in this build: there is nothing to decide", "run aims:init");
    }
  }

  private void artifacts(GateRequest request) {
    if (request.artifacts().isEmpty()) {
      refuse(
          "aims.artifacts",
          "there is no artifact: nothing would go live",
          "name the files that are to be deployed");
    }
    problems.addAll(
        ArtifactNames.problems(
            request.artifacts().stream().map(GateRequest.Artifact::name).toList()));
  }

  private void classPath(GateRequest request) {
    Overlays.among(request.classPath())
        .forEach(
            jar ->
                refuse(
                    jar,
                    "holds files under the names of this plugin's own, which it could replace",
                    "remove it from the dependencies of the plugin"));
  }

  private void readers(ClassLoader loader) {
    Stream.of(EvidenceFormat.class, ReportFormat.class)
        .flatMap(service -> Strangers.providing(service, loader).stream())
        .distinct()
        .sorted()
        .forEach(
            jar ->
                refuse(
                    jar,
                    "brings a reader or report of its own, and nothing has adopted it for going live",
                    "remove it from the dependencies of the plugin"));
  }
}
