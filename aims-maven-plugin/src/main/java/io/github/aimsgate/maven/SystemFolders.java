package io.github.aimsgate.maven;

import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the folders that hold an {@code aims.yaml} and concern this build. */
final class SystemFolders {

  private final Path top;
  private final Path multiModule;
  private final Set<Path> modules;
  private final Map<Path, List<String>> listed = new HashMap<>();

  /**
   * Looks from there.
   *
   * @param top the folder of the build's top module
   * @param multiModule the folder that Maven takes for the root of all modules
   * @param modules the folders of all modules
   */
  SystemFolders(Path top, Path multiModule, Collection<Path> modules) {
    this.top = top;
    this.multiModule = multiModule;
    this.modules = new TreeSet<>(modules);
  }

  /** The folders: above a module up to the root of the work tree, and below the top. */
  Set<Path> find() {
    Set<Path> found = new TreeSet<>();
    modules.stream().flatMap(module -> above(module, SystemFile.NAME).stream()).forEach(found::add);
    Set<Path> roots = new TreeSet<>(modules);
    roots.removeIf(module -> modules.stream().anyMatch(other -> isInside(module, other)));
    for (Path root : roots) {
      listed.put(root, new WorkingTree(root).files(""));
      listed.get(root).stream()
          .map(root::resolve)
          .filter(file -> file.getFileName().toString().equals(SystemFile.NAME))
          .map(Path::getParent)
          .filter(folder -> concerns(root, folder))
          .forEach(found::add);
    }
    return found;
  }

  /** All files below a folder, if {@link #find} came by. */
  Optional<List<String>> listing(Path folder) {
    return Optional.ofNullable(listed.get(folder));
  }

  /** The folder at or above the build's top, up to the root of the work tree, that holds a file. */
  Optional<Path> aboveTop(String fileName) {
    return above(top, fileName);
  }

  private Optional<Path> above(Path folder, String fileName) {
    Path limit = limit(folder);
    for (Path at = folder; at != null && at.startsWith(limit); at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(fileName))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private Path limit(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return folder.startsWith(multiModule) ? multiModule : folder;
  }

  /** Another project that merely lies inside, and files that tests read, are not this build. */
  private boolean concerns(Path root, Path folder) {
    for (Path at = folder; !at.equals(root); at = at.getParent()) {
      if (modules.contains(at)) {
        return true;
      }
      if (Files.isRegularFile(at.resolve("pom.xml")) || isTestFolder(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTestFolder(Path folder) {
    return folder.endsWith(Path.of("src", "test")) || folder.endsWith(Path.of("src", "it"));
  }

  private static boolean isInside(Path folder, Path other) {
    return !folder.equals(other) && folder.startsWith(other);
  }
}
