package io.github.aimsgate.maven;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.run.CheckRequest;
import io.github.aimsgate.run.CheckRun;
import io.github.aimsgate.run.ScanPolicy;
import io.github.aimsgate.run.ShadowRun;
import io.github.aimsgate.run.discover.AssetOwners;
import io.github.aimsgate.source.cache.Cache;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** All modules of a build at once: what AI they contain, and how that is judged. */
final class JudgedBuild {

  private final Reactor reactor;
  private final ModuleAi ai;
  private final Optional<String> policy;
  private final Cache cache;
  private final Instant instant;
  private final SystemFolders folders;
  private final Collection<Path> systemFolders;
  private final ReactorPlan plan;
  private final JudgedRoot roots;
  private final Map<Path, List<Asset>> ruled = new TreeMap<>();
  private final List<Judged> judged = new ArrayList<>();

  JudgedBuild(Reactor reactor, ModuleAi ai, Optional<String> policy, Cache cache, Instant instant) {
    this.reactor = reactor;
    this.ai = ai;
    this.policy = policy;
    this.cache = cache;
    this.instant = instant;
    this.folders = reactor.systemFolders();
    this.systemFolders = folders.find();
    this.plan =
        new ReactorPlan(
            reactor.top(),
            reactor.modules(),
            systemFolders,
            folder -> Declared.in(folder).coverRoots());
    this.roots =
        new JudgedRoot(folders.aboveTop(PolicyReader.NAME).orElse(reactor.top()), systemFolders);
  }

  /** A decision for each module that contains undeclared AI, and for each {@code aims.yaml}. */
  List<Judged> all() {
    for (MavenProject project : reactor.projectsOfBuild()) {
      module(project);
    }
    for (ReactorPlan.Coverage coverage : plan.coverages()) {
      CheckRequest request =
          new CheckRequests(reactor, roots, policy, instant)
              .of(coverage, List.of(), reactor.topProject().orElseThrow())
              .with(
                  ruled.getOrDefault(coverage.folder(), List.of()),
                  ruled.entrySet().stream()
                      .filter(other -> !other.getKey().equals(coverage.folder()))
                      .flatMap(other -> other.getValue().stream())
                      .toList());
      judged.add(
          new Judged(
              request.top(),
              coverage.folder(),
              CheckRun.decide(request, folders.listing(request.top()), cache)));
    }
    return judged;
  }

  private void module(MavenProject project) {
    Path module = Reactor.folder(project);
    List<ReactorPlan.Coverage> mine = plan.coveragesOf(module);
    Path root = roots.of(mine.isEmpty() ? module : mine.get(0).folder());
    List<String> ruling =
        mine.stream().map(coverage -> Reactor.slashed(root.relativize(coverage.folder()))).toList();
    String folder = Reactor.slashed(root.relativize(module));
    Signatures signatures =
        new ScanPolicy(policy, JudgedBuild.class.getClassLoader())
            .signatures(root, Stream.concat(Stream.of(folder), ruling.stream()).toList());
    List<Asset> assets = ai.in(project, root, folders.listing(root), signatures);
    AssetOwners owners = new AssetOwners(ruling, assets);
    for (ReactorPlan.Coverage coverage : mine) {
      ruled
          .computeIfAbsent(coverage.folder(), absent -> new ArrayList<>())
          .addAll(owners.ruledBy(Reactor.slashed(root.relativize(coverage.folder()))));
    }
    if (!owners.unruled().isEmpty()) {
      judged.add(
          new Judged(
              root,
              module,
              ShadowRun.decide(
                  new ShadowRun.Request(
                      root,
                      folder,
                      owners.unruled(),
                      policy,
                      JudgedBuild.class.getClassLoader(),
                      instant))));
    }
  }

  /**
   * A decision, made without a baseline.
   *
   * @param root the folder that its paths are relative to
   * @param folder of the {@code aims.yaml}, or of the module that no {@code aims.yaml} rules
   * @param decision what was decided
   */
  record Judged(Path root, Path folder, Decision decision) {}
}
