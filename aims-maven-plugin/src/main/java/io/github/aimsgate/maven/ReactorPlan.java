package io.github.aimsgate.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says for each {@code aims.yaml} of a build which modules it covers, which of them will check in,
 * and what of it this build does not see. Knows no Maven.
 */
final class ReactorPlan {

  private final Path top;
  private final List<Module> modules;
  private final List<Path> systemFolders;
  private final Function<Path, Set<String>> coverRoots;

  /**
   * Plans.
   *
   * @param top the folder of the build's top module
   * @param modules all modules of the reactor, the ones that were not selected as well
   * @param systemFolders the folders that hold an {@code aims.yaml}
   * @param coverRoots the folders that the {@code aims.yaml} in a folder covers a part of, relative
   *     to it; none if it covers everything
   */
  ReactorPlan(
      Path top,
      Collection<Module> modules,
      Collection<Path> systemFolders,
      Function<Path, Set<String>> coverRoots) {
    this.top = top;
    this.modules = modules.stream().sorted(Comparator.comparing(Module::folder)).toList();
    this.systemFolders = systemFolders.stream().distinct().sorted().toList();
    this.coverRoots = coverRoots;
  }

  /** The coverage of each {@code aims.yaml} that covers a module, in the order of the folders. */
  List<Coverage> coverages() {
    return systemFolders.stream()
        .map(this::coverage)
        .filter(coverage -> !coverage.modules().isEmpty())
        .toList();
  }

  /** What the module in that folder checks in for. */
  List<Coverage> coveragesOf(Path moduleFolder) {
    return coverages().stream()
        .filter(
            coverage -> coverage.modules().stream().anyMatch(covered -> covered.isAt(moduleFolder)))
        .toList();
  }

  private Coverage coverage(Path folder) {
    List<Module> owned =
        modules.stream().filter(module -> owner(module).equals(Optional.of(folder))).toList();
    List<Module> covered = covered(folder, owned);
    if (covered.isEmpty()) {
      covered = nearestAbove(folder).stream().toList();
    }
    return new Coverage(folder, covered, partial(folder, covered));
  }

  /** Of the modules that a file owns those in which something lies that it covers. */
  private List<Module> covered(Path folder, List<Module> owned) {
    List<Path> roots = coverRoots.apply(folder).stream().map(folder::resolve).toList();
    if (roots.isEmpty()) {
      return owned;
    }
    return owned.stream()
        .filter(
            module ->
                roots.stream()
                    .anyMatch(
                        root ->
                            module.folder().startsWith(root)
                                || deepest(owned, root).equals(Optional.of(module))))
        .toList();
  }

  private static Optional<Module> deepest(List<Module> modules, Path at) {
    return modules.stream()
        .filter(module -> at.startsWith(module.folder()))
        .max(Comparator.comparing(module -> module.folder().getNameCount()));
  }

  private Optional<Path> owner(Module module) {
    return systemFolders.stream()
        .filter(module.folder()::startsWith)
        .max(Comparator.comparing(Path::getNameCount));
  }

  /** An {@code aims.yaml} deep inside a module speaks for a part of that module. */
  private Optional<Module> nearestAbove(Path folder) {
    return modules.stream()
        .filter(module -> folder.startsWith(module.folder()))
        .filter(module -> modules.stream().noneMatch(other -> other.isAt(folder)))
        .max(Comparator.comparing(module -> module.folder().getNameCount()));
  }

  private List<String> partial(Path folder, List<Module> covered) {
    List<String> partial = new ArrayList<>();
    if (!folder.equals(top) && top.startsWith(folder)) {
      partial.add(
          "aims.yaml lies above this build: modules beside \""
              + top.getFileName()
              + "\" are absent");
    }
    for (Module module : covered) {
      if (!module.selected()) {
        partial.add("module " + module.id() + " is not in this build");
      } else if (!module.checks()) {
        partial.add("module " + module.id() + " does not run aims:check");
      }
    }
    return partial;
  }

  /**
   * A module of the reactor.
   *
   * @param id its artifact's identifier
   * @param folder absolute and normal
   * @param selected whether this build builds it
   * @param checks whether it runs the check
   */
  record Module(String id, Path folder, boolean selected, boolean checks) {
    boolean isAt(Path other) {
      return folder.equals(other);
    }

    boolean checksIn() {
      return selected && checks;
    }
  }

  /**
   * What an {@code aims.yaml} covers.
   *
   * @param folder that holds the file
   * @param modules that it covers, sorted by folder
   * @param partial what this build does not see of it, one sentence each
   */
  record Coverage(Path folder, List<Module> modules, List<String> partial) {
    Coverage {
      modules = List.copyOf(modules);
      partial = List.copyOf(partial);
    }

    /** The modules whose checks are waited for. */
    List<Module> expected() {
      return modules.stream().filter(Module::checksIn).toList();
    }
  }
}
