package io.github.aimsgate.maven;

import io.github.aimsgate.run.CheckRequest;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * A build in the words of the check's request.
 *
 * @param reactor knows the modules
 * @param roots the folders that paths are relative to
 * @param policy as the user names it
 * @param instant the moment to decide for
 */
record CheckRequests(Reactor reactor, JudgedRoot roots, Optional<String> policy, Instant instant) {

  /**
   * The request for one {@code aims.yaml}.
   *
   * @param skipped what was left out of it, one sentence each
   * @param project whose version counts where the folder of the file has none of its own
   */
  CheckRequest of(ReactorPlan.Coverage coverage, List<String> skipped, MavenProject project) {
    Path root = roots.of(coverage.folder());
    List<String> partial = new ArrayList<>(coverage.partial());
    partial.addAll(skipped);
    return new CheckRequest(
        root,
        Reactor.slashed(root.relativize(coverage.folder().resolve(SystemFile.NAME))),
        instant,
        policy,
        CheckRequests.class.getClassLoader(),
        reactor.projectIn(coverage.folder()).orElse(project).getVersion(),
        coverage.modules().stream()
            .flatMap(module -> reactor.request(module, root).stream())
            .toList(),
        partial);
  }
}
