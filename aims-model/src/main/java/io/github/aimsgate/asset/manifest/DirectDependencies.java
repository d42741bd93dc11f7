package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.source.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a module's POM asks for its direct dependencies. */
public final class DirectDependencies {

  private final Map<String, Location> places = new HashMap<>();

  /**
   * Those of a POM.
   *
   * @param path of the POM, relative to the tree
   * @param siblings where the POM and its parents are looked up
   */
  public DirectDependencies(String path, Siblings siblings) {
    siblings
        .text(path)
        .flatMap(text -> PomReader.read(path, text))
        .map(pom -> new PomLine(path, pom, siblings))
        .ifPresent(this::add);
  }

  private void add(PomLine line) {
    for (Pom.Dependency dependency : line.all()) {
      places.putIfAbsent(line.coordinate(dependency), dependency.location());
    }
  }

  /**
   * Where a dependency is asked for: in the POM itself, else in the nearest parent that does.
   *
   * @param coordinate {@code group:artifact}
   */
  public Optional<Location> place(String coordinate) {
    return Optional.ofNullable(places.get(coordinate));
  }
}
