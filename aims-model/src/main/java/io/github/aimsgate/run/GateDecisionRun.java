package io.github.aimsgate.run;

import io.github.aimsgate.control.ControlId;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.source.Globs;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.LayeredTree;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.git.CleanTree;
import io.github.aimsgate.source.git.CommitTree;
import io.github.aimsgate.source.git.GitCommit;
import io.github.aimsgate.system.AiSystem;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether the systems of a build may go live, afresh and from bytes: the commit that is
 * checked out, the artifacts, and the build outputs that the policy names. What an earlier check
 * said, and a baseline, count for nothing. Needs no key, and writes nothing.
 */
public final class GateDecisionRun {

  private final GateRequest request;
  private final GitCommit commit;
  private final List<GateDecision.OfFile> files = new ArrayList<>();
  private final List<GateDecision.OfSystem> systems = new ArrayList<>();
  private final Map<String, String> inputs = new TreeMap<>();

  private GateDecisionRun(GateRequest request, GitCommit commit) {
    this.request = request;
    this.commit = commit;
  }

  /**
   * Decides.
   *
   * @throws InputException if it cannot be decided: the request is wrong, the work tree is not what
   *     is committed, history is not whole, a build output is older than the commit, or code or a
   *     policy would count that nobody has adopted
   */
  public static GateDecision decide(GateRequest request) {
    GatePreconditions.require(request, GateDecisionRun.class.getClassLoader());
    CleanTree.Answer answer = CleanTree.check(request.folder(), request.ledger());
    if (answer instanceof CleanTree.Clean clean) {
      try (GitCommit commit = GitCommit.open(request.folder(), clean.commit())) {
        return new GateDecisionRun(request, commit).decide();
      }
    }
    CleanTree.Refused refused = (CleanTree.Refused) answer;
    throw new InputException(Location.startOf(".git"), refused.reason(), refused.fix());
  }

  private GateDecision decide() {
    Release release = Release.of(commit);
    List<GateDecision.Digested> artifacts =
        release.artifacts(request.artifacts(), ArtifactPlaces.of(request, commit));
    List<GateDecision.Digested> classPath = Release.jars(request.classPath());
    judge(ReleaseAi.of(request, commit, release.built(request.artifacts()))).forEach(this::add);
    requireOwnIds();
    List<GateDecision.Digested> built =
        inputs.entrySet().stream()
            .map(input -> new GateDecision.Digested(input.getKey(), input.getValue()))
            .toList();
    release.requireBuiltFromCommit(built, request.artifacts());
    return new GateDecision(
        request.environment(),
        request.instant(),
        commit.name(),
        request.coordinates(),
        files.stream().sorted(Comparator.comparing(GateDecision.OfFile::path)).toList(),
        systems.stream().sorted(Comparator.comparing(system -> system.decided().id())).toList(),
        artifacts,
        classPath,
        built);
  }

  /** AI that nobody declared holds all systems back: they go live together. */
  private List<JudgedDeclaration> judge(ReleaseAi ai) {
    List<JudgedDeclaration> judged =
        request.declarations().stream().map(declaration -> judge(declaration, ai)).toList();
    List<Finding> shadow =
        Stream.concat(ai.unruled().stream(), judged.stream().flatMap(JudgedDeclaration::shadow))
            .distinct()
            .sorted()
            .toList();
    return judged.stream().map(one -> one.heldBackBy(shadow)).toList();
  }

  private JudgedDeclaration judge(GateRequest.Declaration declaration, ReleaseAi ai) {
    Path root = new WorkingTree(declaration.top()).root();
    CommitTree committed = commit.tree(root);
    LayeredTree built =
        new LayeredTree(
            committed,
            root,
            declaration.modules().stream().map(GateRequest.Module::output).toList());
    Basis basis =
        new Basis(
            root,
            committed,
            built,
            CommittedPolicies.of(committed),
            (module, path) -> true,
            Cache.NONE,
            Optional.of(request.environment()));
    String prefix = TreePath.below(commit.path(root));
    CheckRequest check = check(declaration).with(ai.ruledBy(declaration, prefix));
    Decision decision = CheckRun.decide(check, basis);
    requireWholeHistory(decision);
    requireBranch(decision.policy());
    return new JudgedDeclaration(declaration, prefix, committed, built, decision);
  }

  private void add(JudgedDeclaration judged) {
    GateRequest.Declaration declaration = judged.declaration();
    Decision decision = judged.decision();
    CommitTree committed = judged.committed();
    String prefix = judged.prefix();
    files.add(new GateDecision.OfFile(prefix + declaration.systemFile(), decision));
    judged.built().inputs().forEach((path, sha256) -> inputs.put(prefix + path, sha256));
    Map<String, String> versions =
        SystemFile.read(committed, declaration.systemFile()).stream()
            .collect(
                Collectors.toMap(
                    AiSystem::id, system -> system.version().orElse(declaration.version())));
    for (Decision.OfSystem decided : decision.systems()) {
      systems.add(
          new GateDecision.OfSystem(
              decided,
              versions.get(decided.id()),
              decision.policy(),
              evidence(decided, committed, prefix),
              waivers(decided)));
    }
  }

  private CheckRequest check(GateRequest.Declaration declaration) {
    return new CheckRequest(
        declaration.top(),
        declaration.systemFile(),
        request.instant(),
        Optional.empty(),
        GateDecisionRun.class.getClassLoader(),
        declaration.version(),
        declaration.modules().stream()
            .map(
                module ->
                    new CheckRequest.Module(module.folder(), module.testReports(), Instant.EPOCH))
            .toList(),
        declaration.partial());
  }

  private void requireWholeHistory(Decision decision) {
    Location git = Location.startOf(".git");
    if (decision.history().isPresent()) {
      throw new InputException(
          git,
          "the freshness of evidence cannot be judged: " + decision.history().get(),
          "run it in a whole clone (git fetch --unshallow)");
    }
    if (!decision.commit().equals(Optional.of(commit.name()))) {
      throw new InputException(
          git,
          "another commit was checked out while this ran",
          "leave the work tree alone, build anew, and run it again");
    }
  }

  private void requireBranch(Policy policy) {
    List<Globs> branches = policy.branches().stream().map(Globs::compile).toList();
    if (!branches.isEmpty()
        && !commit.isPartOf(name -> branches.stream().anyMatch(glob -> glob.matches(name)))) {
      throw new InputException(
          Location.startOf(".git"),
          "the commit "
              + commit.name()
              + " is on no branch from which the policy "
              + policy.name()
              + " lets go live: "
              + String.join(", ", policy.branches()),
          "merge it into such a branch, and fetch that (git fetch): beside a remote's branches local"
              + " ones do not count");
    }
  }

  /** Two systems of a release with one identifier could pass for each other. */
  private void requireOwnIds() {
    Map<String, String> declaredIn = new TreeMap<>();
    for (GateDecision.OfFile file : files) {
      for (Decision.OfSystem system : file.decision().systems()) {
        String other = declaredIn.putIfAbsent(system.id(), file.path());
        if (other != null) {
          throw new InputException(
              Location.startOf(file.path()),
              "declares \"" + system.id() + "\", which " + other + " declares too",
              "give each system of the build an id of its own");
        }
      }
    }
  }

  private static List<GateDecision.Evidence> evidence(
      Decision.OfSystem decided, CommitTree committed, String prefix) {
    Map<String, String> digests = new TreeMap<>();
    Map<String, TreeSet<String>> controls = new TreeMap<>();
    for (Decision.OfControl control : decided.controls()) {
      for (Decision.Evidence evidence : control.evidence()) {
        String path = evidence.location().file();
        digests.put(path, evidence.sha256());
        controls.computeIfAbsent(path, absent -> new TreeSet<>(ControlId.ORDER)).add(control.id());
      }
    }
    return digests.entrySet().stream()
        .map(
            file ->
                new GateDecision.Evidence(
                    prefix + file.getKey(),
                    file.getValue(),
                    committed.blob(file.getKey()),
                    List.copyOf(controls.get(file.getKey()))))
        .toList();
  }

  private static List<String> waivers(Decision.OfSystem decided) {
    return decided.controls().stream()
        .flatMap(control -> control.findings().stream())
        .flatMap(finding -> finding.waiver().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
