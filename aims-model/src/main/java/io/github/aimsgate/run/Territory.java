package io.github.aimsgate.run;

import io.github.aimsgate.source.Globs;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.system.AiSystem;
import io.github.aimsgate.system.SystemFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files that an {@code aims.yaml} rules: those at and below its folder that no nearer one
 * rules, and of these the ones that each system covers.
 */
final class Territory {

  private final String folder;
  private final List<String> files;
  private final Map<String, List<Globs>> covers = new HashMap<>();

  Territory(SourceTree tree, String systemFile, List<AiSystem> systems, List<Problem> problems) {
    int slash = systemFile.lastIndexOf('/');
    folder = slash < 0 ? "" : systemFile.substring(0, slash + 1);
    files = ruled(tree.files(folder));
    for (AiSystem system : systems) {
      covers.put(
          system.id(), system.covers().stream().map(glob -> Globs.compile(glob.text())).toList());
      requireSomething(system, problems);
    }
    requireDisjoint(systems, problems);
  }

  /** All files, sorted. */
  List<String> files() {
    return files;
  }

  /** Whether a system covers a file, which may be one of another commit. */
  boolean covers(AiSystem system, String path) {
    if (!path.startsWith(folder)) {
      return false;
    }
    String relative = path.substring(folder.length());
    List<Globs> globs = covers.get(system.id());
    return globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(relative));
  }

  /** A path in {@code aims.yaml}, relative to the tree. */
  String resolve(String path) {
    return folder + path;
  }

  /** A path of the tree, relative to the folder of {@code aims.yaml}. */
  String relative(String path) {
    return path.substring(folder.length());
  }

  private List<String> ruled(List<String> found) {
    TreeSet<String> nearer = new TreeSet<>();
    for (String path : found) {
      if (path.endsWith("/" + SystemFile.NAME)
          && path.length() > folder.length() + SystemFile.NAME.length()) {
        nearer.add(path.substring(0, path.length() - SystemFile.NAME.length()));
      }
    }
    Predicate<String> ruledByNearer = path -> nearer.stream().anyMatch(path::startsWith);
    return nearer.isEmpty() ? found : found.stream().filter(ruledByNearer.negate()).toList();
  }

  private void requireSomething(AiSystem system, List<Problem> problems) {
    for (AiSystem.Located glob : system.covers()) {
      Globs compiled = Globs.compile(glob.text());
      if (files.stream().map(this::relative).noneMatch(compiled::matches)) {
        problems.add(
            new Problem(
                glob.location(),
                "\"" + glob.text() + "\" matches no file",
                "name files that are there, relative to the folder of " + SystemFile.NAME));
      }
    }
  }

  private void requireDisjoint(List<AiSystem> systems, List<Problem> problems) {
    if (systems.size() < 2) {
      return;
    }
    for (AiSystem system : systems) {
      if (system.covers().isEmpty()) {
        problems.add(
            new Problem(
                system.location(),
                "several systems share this file, and \"" + system.id() + "\" covers everything",
                "state disjoint \"covers\" for each of them"));
      }
    }
    for (String path : files) {
      List<AiSystem> claimants = new ArrayList<>();
      systems.stream()
          .filter(system -> !system.covers().isEmpty() && covers(system, path))
          .forEach(claimants::add);
      if (claimants.size() > 1) {
        problems.add(
            new Problem(
                claimants.get(1).covers().get(0).location(),
                path
                    + " is covered by \""
                    + claimants.get(0).id()
                    + "\" and by \""
                    + claimants.get(1).id()
                    + "\"",
                "state disjoint \"covers\""));
        return;
      }
    }
  }
}
