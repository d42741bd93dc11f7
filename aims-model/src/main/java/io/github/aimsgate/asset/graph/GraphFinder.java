package io.github.aimsgate.asset.graph;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.manifest.DirectDependencies;
import io.github.aimsgate.asset.manifest.Siblings;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds AI among the resolved dependencies of a module. */
public final class GraphFinder {

  private final Signatures signatures;
  private final Siblings siblings;

  /**
   * Knows these technologies.
   *
   * @param siblings where the module's POM is looked up, to say which of its lines brings AI in
   */
  public GraphFinder(Signatures signatures, Siblings siblings) {
    this.signatures = signatures;
    this.siblings = siblings;
  }

  /**
   * Looks at the dependencies of a module.
   *
   * @param pom its path, relative to the tree
   * @param found takes what was found
   */
  public void find(String pom, List<ResolvedDependency> dependencies, Consumer<Asset> found) {
    DirectDependencies direct = null;
    for (ResolvedDependency dependency : dependencies) {
      Optional<Signature> known = signatures.maven(dependency.coordinate());
      if (known.isPresent()) {
        direct = direct == null ? new DirectDependencies(pom, siblings) : direct;
        Location place = direct.place(dependency.direct()).orElse(Location.startOf(pom));
        found.accept(asset(dependency, known.get(), place));
      }
    }
  }

  private static Asset asset(ResolvedDependency dependency, Signature known, Location place) {
    return new Asset(
        AssetKind.DEPENDENCY,
        dependency.coordinate(),
        Optional.of(dependency.version()),
        known.name(),
        known.category(),
        known.confidence(),
        dependency.scope().equals("test") ? Scope.TEST : Scope.MAIN,
        Optional.empty(),
        List.of(new Sighting(Signal.GRAPH, place, String.join(" > ", dependency.trail()))));
  }
}
