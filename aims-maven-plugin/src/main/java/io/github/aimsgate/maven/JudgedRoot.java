package io.github.aimsgate.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the paths of a decision are relative to: high enough to see the system and the
 * policy, so that a module alone is judged as it is with all others.
 */
final class JudgedRoot {

  private final List<Path> candidates;

  /**
   * Roots of a build.
   *
   * @param highest the folder of the policy at or above the build's top, else that top
   * @param systemFolders the folders that hold an {@code aims.yaml}
   */
  JudgedRoot(Path highest, Collection<Path> systemFolders) {
    candidates =
        Stream.concat(systemFolders.stream().filter(highest::startsWith), Stream.of(highest))
            .sorted(Comparator.comparing(Path::getNameCount))
            .toList();
  }

  /** The root for what lies in a folder. */
  Path of(Path folder) {
    return candidates.stream().filter(folder::startsWith).findFirst().orElse(folder);
  }
}
