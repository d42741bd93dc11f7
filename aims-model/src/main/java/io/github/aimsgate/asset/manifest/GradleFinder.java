package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.text.Lines;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds AI in Gradle's and sbt's builds, Groovy, Kotlin or Scala: by the coordinates in string
 * literals, not by running them. A platform only says versions, and what the build itself runs on
 * is no part of what it makes.
 */
public final class GradleFinder implements AssetFinder {

  private final Signatures signatures;

  /** Knows these technologies. */
  public GradleFinder(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean looksAt(String path) {
    return path.endsWith(".gradle") || path.endsWith(".gradle.kts") || path.endsWith(".sbt");
  }

  @Override
  public void find(LookedAt file, Consumer<Asset> found) {
    Optional<String> text = file.text();
    if (text.isEmpty()) {
      return;
    }
    Lines lines = new Lines(file.path(), text.get());
    Listed listed = new Listed(file, found);
    BuildScript.read(
        text.get(),
        (coordinate, version, test, offset) ->
            listed.add(signatures.maven(coordinate), coordinate, version, test, lines.at(offset)));
  }
}
