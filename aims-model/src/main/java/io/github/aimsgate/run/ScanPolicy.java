package io.github.aimsgate.run;

import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What policies say of the technologies to look for, before anything is looked for.
 *
 * @param named as {@link CheckRequest#policy}
 * @param jars as {@link CheckRequest#policyJars}
 */
public record ScanPolicy(Optional<String> named, ClassLoader jars) {

  /**
   * The technologies to look for in a module: those that ship with us, and those of each policy
   * that decides on a part of it.
   *
   * @param top the folder that all paths are relative to
   * @param folders of the module and of each {@code aims.yaml} that rules a part of it, relative to
   *     {@code top}; empty for the top itself
   * @throws io.github.aimsgate.source.InputException if a policy is wrong
   */
  public KnownSignatures signatures(Path top, Collection<String> folders) {
    WorkingTree tree = new WorkingTree(top);
    PolicyChoice choice = new PolicyChoice(tree, new PolicyFiles(tree, jars));
    Set<String> policies = new TreeSet<>();
    for (String folder : folders) {
      policies.add(choice.name(named, TreePath.below(folder) + PolicyReader.NAME));
    }
    // What ships with us adds nothing, and needs not be read for that.
    policies.removeAll(PolicyReader.PROFILES);
    List<Signature> own = new ArrayList<>();
    for (String policy : policies) {
      own.addAll(choice.read(policy).discovery().signatures());
    }
    return KnownSignatures.standard().withOwn(own.stream().distinct().toList());
  }
}
