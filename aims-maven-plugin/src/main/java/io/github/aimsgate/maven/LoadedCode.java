package io.github.aimsgate.maven;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes Java or Maven load code, or set a parameter, before a goal begins. No goal can undo
 * what such code did; what can be seen of it is refused.
 */
final class LoadedCode {

  /** Options that put code into a Java process, as the manual page of {@code java} has them. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![^\\s\"'=])(-javaagent|-agentpath|-agentlib|-Xbootclasspath|--patch-module"
              + "|--upgrade-module-path|-Djava\\.system\\.class\\.loader)");

  /** Properties that decide what is signed, or that make Maven load jars. */
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?<![A-Za-z0-9_.-])(?:-D)?(aims\\.[A-Za-z]\\w*|maven\\.ext\\.class\\.path)\\b");

  private static final String EXTENSION_PATH = "maven.ext.class.path";

  private static final List<String> OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MAVEN_OPTS", "MAVEN_ARGS");

  private static final List<String> FILES =
      List.of(
          ".mvn/jvm.config",
          ".mvn/maven.config",
          ".mvn/maven-user.properties",
          ".mvn/maven-system.properties");

  private static final String EXTENSIONS = ".mvn/extensions.xml";
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>\\s*([A-Za-z0-9_.-]+)\\s*</artifactId>");
  private static final int MAX_BYTES = 1 << 20;

  private final List<Problem> problems = new ArrayList<>();

  private LoadedCode() {}

  /**
   * Requires that nothing asks for such code.
   *
   * @param root the folder that holds {@code .mvn}
   * @param process how this process was started
   * @throws InputException with all that does
   */
  static void refuse(Path root, Started process) {
    LoadedCode found = new LoadedCode();
    found.code("java", String.join(" ", process.arguments()));
    for (String name : OPTIONS) {
      found.code(name, process.environment().getOrDefault(name, ""));
    }
    WorkingTree tree = new WorkingTree(root);
    for (String file : FILES) {
      String text = text(tree, file).orElse("");
      found.code(file, text);
      found.property(file, text);
    }
    process
        .extensionClassPath()
        .filter(path -> !path.isBlank())
        .ifPresent(
            path -> found.add(EXTENSION_PATH, "loads code into the process that reads the key"));
    if (!found.problems.isEmpty()) {
      throw new InputException(found.problems);
    }
  }

  /** The names of the extensions that {@code .mvn} makes Maven load, in the order of the file. */
  static List<String> extensions(Path root) {
    return text(new WorkingTree(root), EXTENSIONS)
        .map(text -> ARTIFACT.matcher(text).results().map(name -> name.group(1)).toList())
        .map(names -> names.isEmpty() ? List.of(EXTENSIONS) : names)
        .orElse(List.of());
  }

  /**
   * How a process was started.
   *
   * @param arguments of the Java machine
   * @param environment its variables
   * @param extensionClassPath the property {@code maven.ext.class.path}
   */
  record Started(
      List<String> arguments,
      Map<String, String> environment,
      Optional<String> extensionClassPath) {
    /** Copies the arguments. */
    Started {
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }
  }

  private void code(String where, String text) {
    Matcher option = CODE.matcher(text);
    if (option.find()) {
      add(where, option.group(1) + " loads code into the process that reads the key");
    }
  }

  private void property(String where, String text) {
    Matcher property = PROPERTY.matcher(text);
    if (property.find()) {
      add(where, property.group(1) + " is set where the command line does not show it");
    }
  }

  private void add(String where, String message) {
    problems.add(
        new Problem(
            Location.startOf(where), message, "remove it; say what is meant on the command line"));
  }

  private static Optional<String> text(WorkingTree tree, String file) {
    return tree.look(file).kind() == SourceTree.Entry.Kind.ABSENT
        ? Optional.empty()
        : Optional.of(Text.decode(file, tree.read(file, MAX_BYTES)));
  }
}
