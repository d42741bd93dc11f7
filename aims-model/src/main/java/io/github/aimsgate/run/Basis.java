package io.github.aimsgate.run;

import io.github.aimsgate.policy.PolicySource;
import io.github.aimsgate.source.ListedTree;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.cache.Cache;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The files that a decision rests on.
 *
 * @param root the folder that all paths are relative to, with symbolic links resolved; git is asked
 *     about it
 * @param sources declarations, policy, waivers and evidence
 * @param withOutputs the same, and what the build wrote
 * @param policies where policies come from
 * @param ofBuild whether a file that lies where a module's build writes is of the build that is
 *     judged
 * @param cache what earlier builds found out; none where something is to be signed or replayed
 * @param environment where the systems are to go live; empty where nothing goes live
 */
record Basis(
    Path root,
    SourceTree sources,
    SourceTree withOutputs,
    PolicySource policies,
    BiPredicate<CheckRequest.Module, String> ofBuild,
    Cache cache,
    Optional<String> environment) {

  /**
   * The files as they lie in the working directory, while a build runs.
   *
   * @param files all of them, if they were just listed; a list without the {@code aims.yaml} was
   *     made where files are left out, and does not count
   */
  static Basis workingDirectory(CheckRequest request, Optional<List<String>> files, Cache cache) {
    WorkingTree tree = new WorkingTree(request.top());
    return new Basis(
        tree.root(),
        files
            .filter(listed -> listed.contains(request.systemFile()))
            .<SourceTree>map(listed -> new ListedTree(tree, listed))
            .orElse(tree),
        tree,
        new PolicyFiles(tree, request.policyJars()),
        (module, path) -> !olderThanBuild(tree, module, path),
        cache,
        Optional.empty());
  }

  boolean isOfBuild(CheckRequest.Module module, String path) {
    return ofBuild.test(module, path);
  }

  /** File systems keep times to the second at worst. */
  private static boolean olderThanBuild(WorkingTree tree, CheckRequest.Module module, String path) {
    Instant started = module.buildStarted().minusSeconds(1);
    return tree.modified(path).map(written -> written.isBefore(started)).orElse(true);
  }
}
