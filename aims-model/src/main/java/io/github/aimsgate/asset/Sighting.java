package io.github.aimsgate.asset;

import io.github.aimsgate.source.Location;
import java.util.Comparator;

/**
 * A place where an asset was seen.
 *
 * @param signal what gave it away
 * @param location in a file of the tree; for what lies in an archive or comes with a dependency,
 *     the place that brings it in
 * @param detail what stands there, for people: the import, the path of dependencies from the direct
 *     one with {@code " > "} between them, the entry of an archive; never a path of this machine
 */
public record Sighting(Signal signal, Location location, String detail)
    implements Comparable<Sighting> {

  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::location)
          .thenComparing(Sighting::signal)
          .thenComparing(Sighting::detail);

  @Override
  public int compareTo(Sighting other) {
    return ORDER.compare(this, other);
  }
}
