package io.github.aimsgate.run;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.reconcile.Found;
import io.github.aimsgate.gate.reconcile.Reconciliation;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides on AI that no {@code aims.yaml} rules: none of it may be there. */
public final class ShadowRun {

  private ShadowRun() {}

  /**
   * Decides.
   *
   * @throws io.github.aimsgate.source.InputException if the policy is wrong
   */
  public static Decision decide(Request request) {
    SourceTree tree = new WorkingTree(request.top());
    Policy policy =
        new PolicyChoice(tree, new PolicyFiles(tree, request.policyJars()))
            .of(request.policy(), TreePath.below(request.folder()) + PolicyReader.NAME);
    return new Decision(policy, request.instant(), Optional.empty(), Optional.empty(), List.of())
        .with(discover(tree, policy, request.folder(), request.assets(), request.instant()));
  }

  /** What the policy makes of AI that no {@code aims.yaml} rules. */
  static Discovered discover(
      SourceTree tree, Policy policy, String folder, List<Asset> assets, Instant instant) {
    Found found =
        new Found(
            assets,
            List.of(),
            List.of(),
            List.of(folder),
            KnownSignatures.standard().withOwn(policy.discovery().signatures()).all(),
            path -> tree.look(path).kind() == SourceTree.Entry.Kind.FILE,
            false);
    return Reconciliation.of(List.of(), found, policy, instant).discovered();
  }

  /**
   * What is to be decided.
   *
   * @param top the folder that all paths are relative to
   * @param folder of the module, relative to {@code top}; empty for the top itself
   * @param assets what was found in the module and nothing rules
   * @param policy as {@link CheckRequest#policy}
   * @param policyJars as {@link CheckRequest#policyJars}
   * @param instant the moment to decide for
   */
  public record Request(
      Path top,
      String folder,
      List<Asset> assets,
      Optional<String> policy,
      ClassLoader policyJars,
      Instant instant) {

    /** Copies the list. */
    public Request {
      assets = List.copyOf(assets);
    }
  }
}
