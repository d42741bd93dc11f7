package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signature;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was found in a build.
 *
 * @param assets in any order
 * @param elsewhere what was found in other parts of the build, which other {@code aims.yaml} files
 *     rule
 * @param files the files that were looked through, relative to the tree
 * @param modules folders of the build's modules, relative to the tree; empty for the top
 * @param technologies the signatures that were in force
 * @param there whether a file lies at a path of the tree, or a build output
 * @param whole whether that is all there is, and not one module or a part of the build
 */
public record Found(
    List<Asset> assets,
    List<Asset> elsewhere,
    List<String> files,
    List<String> modules,
    List<Signature> technologies,
    Predicate<String> there,
    boolean whole) {

  /** Sorts what has no order of its own. */
  public Found {
    assets = assets.stream().sorted().toList();
    elsewhere = elsewhere.stream().sorted().toList();
    files = List.copyOf(files);
    modules = modules.stream().distinct().sorted().toList();
    technologies = List.copyOf(technologies);
  }
}
