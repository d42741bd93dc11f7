package io.github.aimsgate.asset.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A dependency as a build resolved it.
 *
 * @param group its group
 * @param artifact its artifact
 * @param version the one that was chosen
 * @param scope Maven's word: {@code compile}, {@code provided}, {@code runtime}, {@code system},
 *     {@code test}
 * @param trail {@code group:artifact:version} from the direct dependency to this one; at least one
 * @param file the archive or folder of classes; empty if it could not be had
 */
public record ResolvedDependency(
    String group,
    String artifact,
    String version,
    String scope,
    List<String> trail,
    Optional<Path> file) {

  /** Copies the trail. */
  public ResolvedDependency {
    trail = List.copyOf(trail);
  }

  /** {@code group:artifact}. */
  public String coordinate() {
    return group + ":" + artifact;
  }
}
