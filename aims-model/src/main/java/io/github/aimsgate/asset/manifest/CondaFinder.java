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

/** Finds AI in Conda's environments, and in what pip adds to them. */
public final class CondaFinder implements AssetFinder {

  private final Signatures signatures;

  /** Knows these technologies. */
  public CondaFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    if (!path.endsWith(".yml") && !path.endsWith(".yaml")) {
      return false;
    }
    String name = Paths.name(path);
    return name.startsWith("environment") || name.startsWith("conda");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isEmpty() || !text.get().contains("dependencies:")) {
      return;
    }
    List<Node> documents = TreeReader.yaml(file.path(), text.get()).documents();
    if (!documents.isEmpty()
        && documents.get(0) instanceof Node.Mapping environment
        && environment.get("dependencies").orElse(null) instanceof Node.Sequence list) {
      Listed listed = new Listed(file, found);
      boolean development = Paths.isForDevelopment(Paths.name(file.path()));
      list.items().forEach(item -> item(item, listed, development));
    }
  }

  private void item(Node item, Listed listed, boolean development) {
    if (item instanceof Node.Scalar scalar) {
      conda(scalar, listed, development);
    } else if (item instanceof Node.Mapping mapping
        && mapping.get("pip").orElse(null) instanceof Node.Sequence pip) {
      pip.items().forEach(asked -> pip(asked, listed, development));
    }
  }

  private void conda(Node.Scalar item, Listed listed, boolean development) {
    String text = item.text().substring(item.text().lastIndexOf(':') + 1).strip();
    int end = 0;
    while (end < text.length() && " =<>!~[".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(0, end);
    listed.add(
        signatures.pypi(name),
        "conda:" + name,
        version(text.substring(end)),
        development,
        item.location());
  }

  private static Optional<String> version(String rest) {
    int start = 0;
    while (start < rest.length() && rest.charAt(start) == '=') {
      start++;
    }
    int end = start;
    while (end < rest.length() && "= ,".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String version = rest.substring(start, end);
    return start == 0 || version.isEmpty() || version.indexOf('*') >= 0
        ? Optional.empty()
        : Optional.of(version);
  }

  private void pip(Node item, Listed listed, boolean development) {
    if (item instanceof Node.Scalar scalar) {
      Requirement.parse(scalar.text())
          .ifPresent(
              asked ->
                  listed.add(
                      signatures.pypi(asked.name()),
                      "pypi:" + asked.name(),
                      asked.version(),
                      development,
                      scalar.location()));
    }
  }
}
