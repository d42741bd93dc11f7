package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.system.AiSystem;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the plan of a build needs to know of an {@code aims.yaml}.
 *
 * @param ids of its systems
 * @param coverRoots the folders that the systems cover a part of, relative to the file's; none if a
 *     system covers everything
 */
record Declared(Set<String> ids, Set<String> coverRoots) {

  /** Reads the file in a folder. A wrong one says nothing here: it is told when it is decided. */
  static Declared in(Path folder) {
    try {
      List<AiSystem> systems = SystemFile.read(new WorkingTree(folder), SystemFile.NAME);
      Set<String> ids = new TreeSet<>(systems.stream().map(AiSystem::id).toList());
      Set<String> roots = new TreeSet<>();
      if (systems.stream().noneMatch(system -> system.covers().isEmpty())) {
        systems.forEach(system -> roots.addAll(system.coverRoots()));
      }
      return new Declared(ids, roots);
    } catch (InputException wrong) {
      return new Declared(Set.of(), Set.of());
    }
  }
}
