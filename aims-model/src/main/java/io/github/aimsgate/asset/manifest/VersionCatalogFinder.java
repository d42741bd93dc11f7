package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.text.Lines;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds AI in Gradle's version catalogues, {@code libs.versions.toml}. */
public final class VersionCatalogFinder implements AssetFinder {

  private static final String LIBRARIES = "libraries/";

  private final Signatures signatures;

  /** Knows these technologies. */
  public VersionCatalogFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    return path.endsWith(".versions.toml");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isEmpty()) {
      return;
    }
    Map<String, String> values = new HashMap<>();
    Map<String, Integer> libraries = new LinkedHashMap<>();
    Toml.read(
        text.get(),
        (path, value, offset) -> {
          values.put(path, value);
          if (path.startsWith(LIBRARIES)) {
            int end = path.indexOf('/', LIBRARIES.length());
            libraries.putIfAbsent(end < 0 ? path : path.substring(0, end), offset);
          }
        });
    Lines lines = new Lines(file.path(), text.get());
    Listed listed = new Listed(file, found);
    libraries.forEach((path, offset) -> library(values, path, listed, lines, offset));
  }

  private void library(
      Map<String, String> values, String path, Listed listed, Lines lines, int offset) {
    String whole = values.getOrDefault(path, values.get(path + "/module"));
    String coordinate =
        whole == null
            ? values.getOrDefault(path + "/group", "") + ":" + values.get(path + "/name")
            : whole;
    int first = coordinate.indexOf(':');
    int second = coordinate.indexOf(':', first + 1);
    String module = second < 0 ? coordinate : coordinate.substring(0, second);
    if (first > 0 && !module.endsWith("-bom") && !module.endsWith(":bom")) {
      Optional<String> version =
          second < 0 ? version(values, path) : Optional.of(coordinate.substring(second + 1));
      boolean test = Paths.isForDevelopment(path.substring(LIBRARIES.length()));
      listed.add(signatures.maven(module), module, version, test, lines.at(offset));
    }
  }

  private static Optional<String> version(Map<String, String> values, String path) {
    String reference = values.get(path + "/version/ref");
    return Optional.ofNullable(
        reference == null ? values.get(path + "/version") : values.get("versions/" + reference));
  }
}
