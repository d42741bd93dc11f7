package io.github.aimsgate.bench;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.model.JarCache;
import io.github.aimsgate.asset.model.JarLook;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.run.discover.ModuleScan;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for AI in all files of a tree, as a build without modules does. */
final class TreeScan {

  private TreeScan() {}

  /** The files in which AI was found, relative to the tree. */
  static SortedSet<String> filesOfAi(Path top) {
    WorkingTree tree = new WorkingTree(top);
    Signatures signatures = KnownSignatures.standard();
    JarCache jars = new JarCache(Optional.empty(), new JarLook(signatures));
    ModuleScan.Module all =
        new ModuleScan.Module("pom.xml", tree.files(""), List.of(), List.of(), List.of());
    SortedSet<String> files = new TreeSet<>();
    for (Asset asset : new ModuleScan(tree, signatures, jars).look(all).assets()) {
      asset.sightings().forEach(seen -> files.add(seen.location().file()));
    }
    return files;
  }

  /**
   * As {@link #filesOfAi}, of a generated tree.
   *
   * @throws IllegalStateException if it is not exactly the planted files that were found
   */
  static SortedSet<String> requirePlanted(Path top) {
    SortedSet<String> found = filesOfAi(top);
    if (!found.equals(GeneratedTree.planted().keySet())) {
      throw new IllegalStateException("not what was planted: " + found);
    }
    return found;
  }
}
