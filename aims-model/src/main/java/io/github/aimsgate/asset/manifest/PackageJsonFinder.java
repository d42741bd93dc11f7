package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds AI in {@code package.json}. */
public final class PackageJsonFinder implements AssetFinder {

  private static final List<String> LISTS =
      List.of("dependencies", "optionalDependencies", "peerDependencies", "devDependencies");

  private final Signatures signatures;

  /** Knows these technologies. */
  public PackageJsonFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    return path.endsWith("package.json") && Paths.name(path).equals("package.json");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isEmpty() || !text.get().contains("ependencies\"")) {
      return;
    }
    List<Node> documents = TreeReader.json(file.path(), text.get()).documents();
    if (!documents.isEmpty() && documents.get(0) instanceof Node.Mapping manifest) {
      Listed listed = new Listed(file, found);
      LISTS.forEach(list -> list(manifest, list, listed));
    }
  }

  private void list(Node.Mapping manifest, String name, Listed listed) {
    if (manifest.get(name).orElse(null) instanceof Node.Mapping entries) {
      for (Node.Entry entry : entries.entries()) {
        listed.add(
            signatures.npm(entry.key()),
            "npm:" + entry.key(),
            version(entry.value()),
            name.equals("devDependencies"),
            entry.keyLocation());
      }
    }
  }

  private static Optional<String> version(Node value) {
    return value instanceof Node.Scalar scalar && isExact(scalar.text())
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static boolean isExact(String range) {
    return !range.isEmpty()
        && Character.isDigit(range.charAt(0))
        && range.indexOf(' ') < 0
        && range.indexOf('x') < 0
        && range.indexOf('*') < 0
        && range.indexOf('.') != range.lastIndexOf('.');
  }
}
