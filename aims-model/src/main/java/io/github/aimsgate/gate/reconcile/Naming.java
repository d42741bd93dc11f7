package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.source.TreePath;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** How documents name files: relative to themselves, to their system's folder, or to the tree. */
final class Naming {

  private Naming() {}

  /** The paths of the tree that a document may mean. */
  static Set<String> paths(Declared system, EvidenceDocument document, String named) {
    String folder = document.path().substring(0, document.path().lastIndexOf('/') + 1);
    Set<String> paths = new LinkedHashSet<>();
    Stream.of(folder + named, TreePath.below(system.folder()) + named, named)
        .flatMap(path -> TreePath.normal(path).stream())
        .forEach(paths::add);
    return paths;
  }

  /** Whether a digest that a document states is of a model file, by its bytes or by its path. */
  static boolean names(
      Declared system, EvidenceDocument document, NamedDigest stated, Asset model) {
    return model.sha256().filter(stated.hex()::equals).isPresent()
        || paths(system, document, stated.path()).contains(path(model));
  }

  /** The path of a model file that lies in the tree. */
  static String path(Asset model) {
    return model.sightings().get(0).location().file();
  }

  /** The last part of a path. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
