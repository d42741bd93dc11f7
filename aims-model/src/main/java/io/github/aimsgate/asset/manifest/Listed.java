package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes assets of the entries of one manifest. */
final class Listed {

  private final LookedAt file;
  private final Consumer<Asset> found;

  Listed(LookedAt file, Consumer<Asset> found) {
    this.file = file;
    this.found = found;
  }

  /**
   * Takes an entry.
   *
   * @param known what it is; empty for what is no AI
   * @param name with its ecosystem in front, if that is not Maven
   * @param test whether it is there for tests or development alone
   */
  void add(
      Optional<Signature> known,
      String name,
      Optional<String> version,
      boolean test,
      Location location) {
    if (known.isEmpty()) {
      return;
    }
    Signature signature = known.get();
    found.accept(
        new Asset(
            AssetKind.DEPENDENCY,
            name,
            version,
            signature.name(),
            signature.category(),
            signature.confidence(),
            test ? Scope.TEST : file.scope(),
            Optional.empty(),
            List.of(
                new Sighting(
                    Signal.MANIFEST, location, name + version.map(v -> ":" + v).orElse("")))));
  }
}
