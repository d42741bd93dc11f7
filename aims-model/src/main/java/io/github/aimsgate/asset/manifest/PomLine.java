package io.github.aimsgate.asset.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A POM with its parents, as far as they lie in the same tree: the nearest word counts. */
final class PomLine {

  private static final int MOST_PARENTS = 16;
  private static final int MOST_STEPS = 16;

  private final List<Pom> poms = new ArrayList<>();

  PomLine(String path, Pom pom, Siblings siblings) {
    String at = path;
    Optional<Pom> next = Optional.of(pom);
    while (next.isPresent() && poms.size() <= MOST_PARENTS) {
      poms.add(next.get());
      Optional<String> parent = parentPath(at, next.get().values());
      String from = parent.orElse("");
      next =
          parent
              .flatMap(siblings::text)
              .flatMap(text -> PomReader.read(from, text))
              .filter(isParentOf(next.get()));
      at = from;
    }
  }

  private static Predicate<Pom> isParentOf(Pom child) {
    String wanted = child.values().get("parent.artifactId");
    return parent -> parent.values().getOrDefault("artifactId", "").equals(wanted);
  }

  private static Optional<String> parentPath(String path, Map<String, String> values) {
    if (!values.containsKey("parent.artifactId")) {
      return Optional.empty();
    }
    String relative = values.getOrDefault("parent.relativePath", "../pom.xml");
    if (relative.isEmpty()) {
      return Optional.empty();
    }
    String file = relative.endsWith(".xml") ? relative : relative + "/pom.xml";
    return resolve(path.substring(0, path.lastIndexOf('/') + 1), file);
  }

  /** Empty for what lies outside of the tree. */
  static Optional<String> resolve(String folder, String relative) {
    List<String> parts = new ArrayList<>();
    for (String part : (folder + relative).split("/", -1)) {
      if (part.equals("..") && parts.isEmpty()) {
        return Optional.empty();
      }
      if (part.equals("..")) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** A text with its properties filled in, as far as they are known. */
  String resolved(String text) {
    String resolved = text;
    for (int step = 0; step < MOST_STEPS; step++) {
      int start = resolved.lastIndexOf("${");
      int end = start < 0 ? -1 : resolved.indexOf('}', start);
      Optional<String> value =
          end < 0 ? Optional.empty() : property(resolved.substring(start + 2, end));
      if (value.isEmpty() || value.get().length() > 1_000) {
        return resolved;
      }
      resolved = resolved.substring(0, start) + value.get() + resolved.substring(end + 1);
    }
    return resolved;
  }

  private Optional<String> property(String name) {
    for (Pom pom : poms) {
      String value = pom.properties().get(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    String plain = name.startsWith("project.") ? name.substring("project.".length()) : name;
    Map<String, String> own = poms.get(0).values();
    return Optional.ofNullable(own.getOrDefault(plain, own.get("parent." + plain)));
  }

  /** What the entry says, or the nearest {@code dependencyManagement} says of it. */
  Optional<String> said(Pom.Dependency dependency, String coordinate, String element) {
    Optional<String> own = dependency.value(element);
    return own.isPresent() ? own : managed(coordinate, element);
  }

  private Optional<String> managed(String coordinate, String element) {
    for (Pom pom : poms) {
      for (Pom.Dependency entry : pom.managed()) {
        if (coordinate(entry).equals(coordinate) && entry.value(element).isPresent()) {
          return entry.value(element);
        }
      }
    }
    return Optional.empty();
  }

  String coordinate(Pom.Dependency dependency) {
    return resolved(
        dependency.value("groupId").orElse("") + ":" + dependency.value("artifactId").orElse(""));
  }

  /** What the POM itself asks for: what its parents ask for is found in theirs. */
  List<Pom.Dependency> own() {
    return poms.get(0).dependencies();
  }

  /** What the POM and its parents ask for, the POM first. */
  List<Pom.Dependency> all() {
    List<Pom.Dependency> all = new ArrayList<>();
    for (Pom pom : poms) {
      all.addAll(pom.dependencies());
    }
    return all;
  }
}
