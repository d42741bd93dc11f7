package io.github.aimsgate.asset.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A dependency that the build resolved.
 *
 * @param group of its coordinates
 * @param artifact of its coordinates
 * @param version of its coordinates
 * @param classifier of its coordinates
 * @param scope a word of Maven: {@code compile}, {@code provided}, {@code runtime}, {@code system}
 *     or {@code test}
 * @param trail from the direct dependency to this one, {@code group:artifact:version} each; at
 *     least one
 * @param file the archive, if it was fetched
 */
public record ResolvedDependency(
    String group,
    String artifact,
    String version,
    Optional<String> classifier,
    String scope,
    List<String> trail,
    Optional<Path> file) {

  /** Refuses a dependency that nothing brings in. */
  public ResolvedDependency {
    trail = List.copyOf(trail);
    if (trail.isEmpty()) {
      throw new IllegalArgumentException(group + ":" + artifact + " has no trail");
    }
  }

  /** {@code group:artifact}. */
  public String coordinate() {
    return group + ":" + artifact;
  }

  /** {@code group:artifact} of the dependency that brings this one in; itself if it is direct. */
  public String direct() {
    String first = trail.get(0);
    int afterGroup = first.indexOf(':');
    int afterArtifact = first.indexOf(':', afterGroup + 1);
    return afterArtifact < 0 ? first : first.substring(0, afterArtifact);
  }
}
