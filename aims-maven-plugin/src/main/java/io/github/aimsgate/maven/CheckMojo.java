package io.github.aimsgate.maven;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.run.BaselineRun;
import io.github.aimsgate.run.CheckRequest;
import io.github.aimsgate.run.CheckRun;
import io.github.aimsgate.run.ScanPolicy;
import io.github.aimsgate.run.ShadowRun;
import io.github.aimsgate.run.discover.AssetOwners;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Decides whether the evidence beside the AI code is good enough for the stage that each AI system
 * declares, and fails the build if it is not, or if the build contains AI that nobody declared. A
 * system is decided once, after the last module that its {@code aims.yaml} covers. Reports lie in
 * {@code target/aims}.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  /**
   * The policy: a profile ({@code baseline}, {@code standard}, {@code high-risk}), a file relative
   * to the top folder, or {@code classpath:} and a resource in a dependency of this plugin. By
   * default {@code aims-policy.yaml} beside the {@code aims.yaml} or at the top, else {@code
   * standard}.
   */
  @Parameter(property = "aims.policy")
  private String policy;

  /** Leaves the check out, with a warning. */
  @Parameter(property = "aims.skip", defaultValue = "false")
  private boolean skip;

  /** Whether the build fails if the decision does. The decision stays the same. */
  @Parameter(property = "aims.failOnFindings", defaultValue = "true")
  private boolean failOnFindings;

  /**
   * A folder that remembers, for the next build, what files and commits were found to say, or
   * {@code none}. By default {@code aims-maven-plugin} in the user's folder for caches ({@code
   * XDG_CACHE_HOME}, {@code ~/.cache} or {@code LOCALAPPDATA}); it may be deleted at any time. No
   * decision depends on it, and no other goal looks into it.
   */
  @Parameter(property = "aims.cache")
  private String cache;

  @Inject private ProjectDependenciesResolver resolver;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Edge.run(this::check);
  }

  private void check() throws MojoFailureException {
    CheckIns checkIns = CheckIns.of(session.getRepositorySession().getData());
    Path module = Reactor.folder(project);
    if (skip) {
      getLog().warn("aims: check is skipped (aims.skip); gate decides afresh");
      if (!checkIns.skippedBeforeAll(module)) {
        check(checkIns, module);
      }
      return;
    }
    Runnable prepared = CheckRun.prepare();
    try {
      check(checkIns, module);
    } finally {
      prepared.run();
    }
  }

  private void check(CheckIns checkIns, Path module) throws MojoFailureException {
    Reactor reactor = new Reactor(session);
    SystemFolders folders = reactor.systemFolders();
    List<Path> systemFolders = checkIns.systemFolders(folders::find);
    ReactorPlan plan =
        new ReactorPlan(
            reactor.top(),
            reactor.modules(),
            systemFolders,
            folder -> checkIns.declared(folder).coverRoots());
    List<ReactorPlan.Coverage> mine = plan.coveragesOf(module);
    JudgedRoot roots =
        new JudgedRoot(folders.aboveTop(PolicyReader.NAME).orElse(reactor.top()), systemFolders);
    List<String> failures = new ArrayList<>();
    if (!skip) {
      discover(reactor, folders, checkIns, roots, mine).ifPresent(failures::add);
    }
    List<ReactorPlan.Coverage> due =
        skip ? checkIns.skip(module, mine) : checkIns.checkIn(module, mine);
    if (due.size() < mine.size()) {
      getLog().info("decided with the last module that aims.yaml covers");
    }
    Cache kept = cachePlace(reactor).cache(cache, getClass().getClassLoader());
    for (ReactorPlan.Coverage coverage : due) {
      requireOwnIds(coverage, systemFolders, checkIns);
      CheckRequest request =
          new CheckRequests(reactor, roots, Optional.ofNullable(policy), today())
              .of(coverage, skipped(checkIns, coverage), project)
              .with(checkIns.kept(coverage.folder()), checkIns.keptElsewhere(coverage.folder()));
      Decision decision =
          BaselineRun.excuse(
              CheckRun.decide(request, folders.listing(request.top()), kept),
              new WorkingTree(request.top()),
              Reactor.slashed(request.top().relativize(coverage.folder())));
      ReportFolder.write(ReportFolder.of(reactor, coverage.folder()), decision);
      DecisionLog.show(getLog(), decision, Command.of("explain", reactor.topProject(), execution))
          .ifPresent(failures::add);
    }
    if (!failures.isEmpty() && failOnFindings) {
      throw new MojoFailureException(String.join("\n", failures));
    }
    failures.forEach(
        failure -> getLog().warn("the build goes on (aims.failOnFindings=false): " + failure));
  }

  /**
   * Looks for AI in this module, hands it to whom it belongs, and judges at once what answers to no
   * {@code aims.yaml}.
   *
   * @return what is wrong with that
   */
  private Optional<String> discover(
      Reactor reactor,
      SystemFolders folders,
      CheckIns checkIns,
      JudgedRoot roots,
      List<ReactorPlan.Coverage> mine) {
    Path module = Reactor.folder(project);
    Path root = roots.of(mine.isEmpty() ? module : mine.get(0).folder());
    List<String> ruling =
        mine.stream().map(coverage -> Reactor.slashed(root.relativize(coverage.folder()))).toList();
    String folder = Reactor.slashed(root.relativize(module));
    Signatures signatures =
        new ScanPolicy(Optional.ofNullable(policy), getClass().getClassLoader())
            .signatures(root, Stream.concat(Stream.of(folder), ruling.stream()).toList());
    List<Asset> assets =
        new ModuleAi(reactor, session, resolver, getLog(), cachePlace(reactor).folder(cache))
            .in(project, root, folders.listing(root), signatures);
    AssetOwners owners = new AssetOwners(ruling, assets);
    for (ReactorPlan.Coverage coverage : mine) {
      checkIns.keep(
          coverage.folder(), owners.ruledBy(Reactor.slashed(root.relativize(coverage.folder()))));
    }
    if (owners.unruled().isEmpty()) {
      if (mine.isEmpty()) {
        getLog().info(project.getArtifactId() + " contains no AI that is known here");
      }
      return Optional.empty();
    }
    Decision decision =
        BaselineRun.excuse(
            ShadowRun.decide(
                new ShadowRun.Request(
                    root,
                    folder,
                    owners.unruled(),
                    Optional.ofNullable(policy),
                    getClass().getClassLoader(),
                    today())),
            new WorkingTree(root),
            folder);
    ReportFolder.write(ReportFolder.ofModule(project, mine.isEmpty()), decision);
    return DecisionLog.show(
        getLog(), decision, Command.of("explain", reactor.topProject(), execution));
  }

  private CachePlace cachePlace(Reactor reactor) {
    return new CachePlace(reactor.top(), session.getSystemProperties());
  }

  /** Two systems of a build with one identifier could pass for each other. */
  private static void requireOwnIds(
      ReactorPlan.Coverage coverage, List<Path> systemFolders, CheckIns checkIns) {
    for (Path other : systemFolders) {
      Set<String> shared = new TreeSet<>(checkIns.declared(coverage.folder()).ids());
      shared.retainAll(checkIns.declared(other).ids());
      if (!other.equals(coverage.folder()) && !shared.isEmpty()) {
        throw new InputException(
            Location.startOf(coverage.folder().getFileName() + "/" + SystemFile.NAME),
            "declares \""
                + String.join("\", \"", shared)
                + "\", which "
                + other.getFileName()
                + "/"
                + SystemFile.NAME
                + " declares too",
            "give each system of the build an id of its own");
      }
    }
  }

  private static List<String> skipped(CheckIns checkIns, ReactorPlan.Coverage coverage) {
    return coverage.expected().stream()
        .filter(checkIns::skipped)
        .map(module -> "module " + module.id() + " skipped its check")
        .toList();
  }

  /** Freshness counts days, so the day's start will do: two runs of a day give the same bytes. */
  private static Instant today() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS);
  }
}
