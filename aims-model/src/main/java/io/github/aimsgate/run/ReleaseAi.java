package io.github.aimsgate.run;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.model.JarCache;
import io.github.aimsgate.asset.model.JarLook;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.gate.Status;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.run.discover.AssetOwners;
import io.github.aimsgate.run.discover.BuiltFiles;
import io.github.aimsgate.run.discover.ModuleScan;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.git.CommitTree;
import io.github.aimsgate.source.git.GitCommit;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The AI in what is to go live: in the files of the commit, and in the artifacts that were built
 * from it. Looks afresh at all of it, and resolves nothing: what a POM asks for is read from the
 * POM, and what came of it lies in the artifacts.
 */
final class ReleaseAi {

  private final GateRequest request;
  private final GitCommit commit;
  private final CommitTree committed;
  private final AssetOwners owners;
  private final List<String> unseen;

  private ReleaseAi(GateRequest request, GitCommit commit, List<ModuleScan.Built> artifacts) {
    this.request = request;
    this.commit = commit;
    this.committed = commit.tree(commit.workTree());
    List<String> files = committed.files("");
    ModuleScan.Result found = look(files, artifacts);
    this.owners = new AssetOwners(ruling(files), found.assets());
    this.unseen = found.unseen();
  }

  /**
   * Looks for it.
   *
   * @param artifacts that are to go live, with their paths relative to the work tree
   */
  static ReleaseAi of(GateRequest request, GitCommit commit, List<ModuleScan.Built> artifacts) {
    return new ReleaseAi(request, commit, artifacts);
  }

  /**
   * What the {@code aims.yaml} of a declaration rules, as seen from the folder that the
   * declaration's paths are relative to.
   *
   * @param prefix what the paths below that folder begin with, relative to the work tree
   */
  List<Asset> ruledBy(GateRequest.Declaration declaration, String prefix) {
    Rebased rebased = new Rebased(prefix);
    return owners.ruledBy(folder(prefix + declaration.systemFile())).stream()
        .map(rebased::asset)
        .toList();
  }

  /**
   * What holds the release back, because no {@code aims.yaml} rules it or because it could not be
   * looked into; relative to the work tree.
   */
  List<Finding> unruled() {
    String top = policyFolder();
    Rebased rebased = new Rebased(TreePath.below(top));
    SourceTree tree = commit.tree(commit.workTree().resolve(top));
    List<Finding> findings = new ArrayList<>();
    ShadowRun.discover(
            tree,
            policy(tree),
            "",
            owners.unruled().stream().map(rebased::asset).toList(),
            request.instant())
        .shadow()
        .stream()
        .map(ShadowAsset::finding)
        .map(rebased::fromTop)
        .forEach(findings::add);
    unseen.forEach(artifact -> findings.add(notSeen(artifact)));
    return findings;
  }

  private ModuleScan.Result look(List<String> files, List<ModuleScan.Built> artifacts) {
    SourceTree top = commit.tree(commit.workTree().resolve(policyFolder()));
    Signatures signatures =
        KnownSignatures.standard().withOwn(policy(top).discovery().signatures());
    JarCache jars = new JarCache(Optional.empty(), new JarLook(signatures));
    BuiltFiles built =
        BuiltFiles.of(
            commit.workTree(),
            artifacts.stream().filter(artifact -> !isCommitted(artifact.path())).toList());
    ModuleScan.Result found =
        new ModuleScan(committed, signatures, jars)
            .look(new ModuleScan.Module("pom.xml", files, List.of(), List.of(), built.archives()));
    return new ModuleScan.Result(built.with(found.assets(), signatures), found.unseen());
  }

  private static Policy policy(SourceTree top) {
    return new PolicyChoice(top, CommittedPolicies.of(top)).of(Optional.empty(), PolicyReader.NAME);
  }

  private boolean isCommitted(String path) {
    return committed.look(path).kind() == SourceTree.Entry.Kind.FILE;
  }

  /**
   * The folders of the release's {@code aims.yaml}, and of those that rule what lies outside of the
   * build: that is no part of the release, and somebody answers for it.
   */
  private List<String> ruling(List<String> files) {
    String build = TreePath.below(commit.path(real(request.folder())));
    List<String> folders = new ArrayList<>();
    for (GateRequest.Declaration declaration : request.declarations()) {
      folders.add(
          folder(TreePath.below(commit.path(real(declaration.top()))) + declaration.systemFile()));
    }
    for (String file : files) {
      if (isSystemFile(file) && !file.startsWith(build)) {
        folders.add(folder(file));
      }
    }
    return folders.stream().distinct().toList();
  }

  private static boolean isSystemFile(String file) {
    return file.equals(SystemFile.NAME) || file.endsWith("/" + SystemFile.NAME);
  }

  /** Where the build's own policy lies: beside it or above, as for its check. */
  private String policyFolder() {
    String at = commit.path(real(request.folder()));
    while (!at.isEmpty() && !isCommitted(TreePath.below(at) + PolicyReader.NAME)) {
      at = folder(at);
    }
    return at;
  }

  private static Path real(Path folder) {
    return new WorkingTree(folder).root();
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static Finding notSeen(String artifact) {
    return new Finding(
        "A.4.2/unseen",
        Severity.ERROR,
        Status.MISSING,
        Location.startOf(artifact),
        "not all of this artifact can be looked into, so nobody knows what AI goes live in it",
        "build it anew, without archives inside of archives inside of archives");
  }
}
