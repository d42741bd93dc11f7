package io.github.aimsgate.asset.manifest;

import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a POM says itself, as it is written there.
 *
 * @param values of the elements below {@code project}, and of its parent with {@code parent.}
 *     before their names
 * @param properties of the project; those of its profiles where the project has none of that name
 * @param dependencies of the project and of its profiles
 * @param managed what {@code dependencyManagement} says of versions and scopes
 */
public record Pom(
    Map<String, String> values,
    Map<String, String> properties,
    List<Dependency> dependencies,
    List<Dependency> managed) {

  /** Copies what it is given. */
  public Pom {
    values = Map.copyOf(values);
    properties = Map.copyOf(properties);
    dependencies = List.copyOf(dependencies);
    managed = List.copyOf(managed);
  }

  /**
   * An entry.
   *
   * @param values of its elements, by their names
   * @param location where it begins
   */
  public record Dependency(Map<String, String> values, Location location) {

    /** Copies the values. */
    public Dependency {
      values = Map.copyOf(values);
    }

    /** The text of an element. */
    public Optional<String> value(String element) {
      return Optional.ofNullable(values.get(element));
    }
  }
}
