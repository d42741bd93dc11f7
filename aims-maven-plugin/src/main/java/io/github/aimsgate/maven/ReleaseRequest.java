package io.github.aimsgate.maven;

import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.run.CheckRequest;
import io.github.aimsgate.run.GateRequest;
import io.github.aimsgate.run.golive.Ran;
import io.github.aimsgate.system.SystemFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * A build in the words of the gate's request.
 *
 * @param reactor knows the modules
 * @param execution says which plugin runs
 */
record ReleaseRequest(Reactor reactor, MojoExecution execution) {

  /** The request. */
  GateRequest of(
      String environment,
      List<GateRequest.Artifact> artifacts,
      Optional<String> policy,
      Path ledger,
      Instant instant) {
    SystemFolders folders = reactor.systemFolders();
    ReactorPlan plan =
        new ReactorPlan(
            reactor.top(),
            reactor.modules(),
            folders.find(),
            folder -> Declared.in(folder).coverRoots());
    return new GateRequest(
        reactor.top(),
        environment,
        plan.coverages().stream().map(coverage -> declaration(coverage, folders)).toList(),
        artifacts,
        classPath(),
        coordinates(),
        policy,
        Optional.of(ledger),
        instant);
  }

  /** What runs, for the record. */
  Ran ran(Optional<RecordedUri> job) {
    return new Ran(execution.getVersion(), job.map(RecordedUri::text));
  }

  private GateRequest.Declaration declaration(
      ReactorPlan.Coverage coverage, SystemFolders folders) {
    Path highest = folders.aboveTop(PolicyReader.NAME).orElse(reactor.top());
    Path root = coverage.folder().startsWith(highest) ? highest : coverage.folder();
    return new GateRequest.Declaration(
        root,
        Reactor.slashed(root.relativize(coverage.folder().resolve(SystemFile.NAME))),
        reactor
            .projectIn(coverage.folder())
            .or(reactor::topProject)
            .map(MavenProject::getVersion)
            .orElse("unknown"),
        coverage.modules().stream().flatMap(module -> module(module, root).stream()).toList(),
        coverage.partial());
  }

  private Optional<GateRequest.Module> module(ReactorPlan.Module module, Path root) {
    Optional<MavenProject> project = reactor.projectIn(module.folder());
    Optional<CheckRequest.Module> known = reactor.request(module, root);
    return known.map(
        one ->
            new GateRequest.Module(
                one.folder(),
                Reactor.slashed(root.relativize(Reactor.target(project.orElseThrow()))),
                one.testReports()));
  }

  private String coordinates() {
    return reactor
        .topProject()
        .map(
            project ->
                project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion())
        .orElse("unknown");
  }

  /** The jars of the plugin's own class loader, in their order. */
  private static List<Path> classPath() {
    ClassLoader loader = ReleaseRequest.class.getClassLoader();
    List<Path> jars = new ArrayList<>();
    if (loader instanceof URLClassLoader realm) {
      Arrays.stream(realm.getURLs()).map(ReleaseRequest::path).forEach(jars::add);
    }
    return jars;
  }

  private static Path path(URL jar) {
    try {
      return Path.of(new URI(jar.toString()));
    } catch (URISyntaxException unusual) {
      return Path.of(jar.getPath());
    }
  }
}
