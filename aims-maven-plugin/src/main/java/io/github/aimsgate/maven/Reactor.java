package io.github.aimsgate.maven;

import io.github.aimsgate.run.CheckRequest;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Maven's session in the plan's words. */
final class Reactor {

  /** Goals that look at every module themselves. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(aims|"
              + Pattern.quote(Command.PLUGIN)
              + "(:[^:@]+)?):(check|gate|discover|baseline|init)(@.*)?");

  private final MavenSession session;

  Reactor(MavenSession session) {
    this.session = session;
  }

  /** The folder where Maven was called. */
  Path top() {
    return normal(new File(session.getExecutionRootDirectory()));
  }

  /** The project in the folder where Maven was called, if there is one. */
  Optional<MavenProject> topProject() {
    return projectIn(top());
  }

  /** The project in a folder, selected or not. */
  Optional<MavenProject> projectIn(Path folder) {
    return projects().stream().filter(project -> folder(project).equals(folder)).findFirst();
  }

  /** What the POMs make Maven load, other than this plugin: sorted, each once. */
  List<String> extensions() {
    Stream<String> plugins =
        projects().stream()
            .flatMap(project -> project.getBuildPlugins().stream())
            .filter(Plugin::isExtensions)
            .map(Plugin::getKey)
            .filter(key -> !key.equals(Command.PLUGIN));
    Stream<String> extensions =
        projects().stream()
            .flatMap(project -> project.getBuildExtensions().stream())
            .map(extension -> extension.getGroupId() + ":" + extension.getArtifactId());
    return Stream.concat(plugins, extensions).distinct().sorted().toList();
  }

  /** The projects that this build builds. */
  List<MavenProject> projectsOfBuild() {
    return session.getProjects().stream().filter(project -> project.getBasedir() != null).toList();
  }

  /** All modules: of the reactor, and those that their parents name and this build left out. */
  List<ReactorPlan.Module> modules() {
    boolean called = isCalled();
    List<ReactorPlan.Module> modules = new ArrayList<>();
    for (MavenProject project : projects()) {
      boolean checks = called || declaresCheck(project);
      if (!checks && project.getPackaging().equals("pom")) {
        continue; // An aggregator builds nothing that could be missing.
      }
      modules.add(
          new ReactorPlan.Module(
              project.getArtifactId(),
              folder(project),
              session.getProjects().contains(project),
              checks));
    }
    List<Path> known = modules.stream().map(ReactorPlan.Module::folder).toList();
    projects().stream()
        .flatMap(Reactor::children)
        .filter(child -> !known.contains(child))
        .distinct()
        .map(child -> new ReactorPlan.Module(child.getFileName().toString(), child, false, false))
        .forEach(modules::add);
    return modules;
  }

  /** The folders of all modules, those that this build leaves out as well. */
  List<Path> folders() {
    return Stream.concat(
            projects().stream().map(Reactor::folder),
            projects().stream().flatMap(Reactor::children))
        .distinct()
        .toList();
  }

  /** {@code group:artifact} of the other modules of this build that check for themselves. */
  Set<String> checked(MavenProject project) {
    boolean called = isCalled();
    Set<String> checked = new TreeSet<>();
    for (MavenProject other : projectsOfBuild()) {
      if (!other.equals(project) && (called || declaresCheck(other))) {
        checked.add(other.getGroupId() + ":" + other.getArtifactId());
      }
    }
    return checked;
  }

  private boolean isCalled() {
    return session.getGoals().stream().anyMatch(goal -> CALLED.matcher(goal).matches());
  }

  /** Where the {@code aims.yaml} files of this build are looked for. */
  SystemFolders systemFolders() {
    File multiModule = session.getRequest().getMultiModuleProjectDirectory();
    return new SystemFolders(
        top(),
        multiModule == null ? top() : normal(multiModule),
        projects().stream().map(Reactor::folder).toList());
  }

  /** A covered module in the words of a request whose paths are relative to {@code root}. */
  Optional<CheckRequest.Module> request(ReactorPlan.Module module, Path root) {
    Instant started = session.getRequest().getStartTime().toInstant();
    return projectIn(module.folder())
        .filter(project -> module.selected() && module.folder().startsWith(root))
        .map(
            project ->
                new CheckRequest.Module(
                    slashed(root.relativize(module.folder())),
                    testReports(project, root),
                    started));
  }

  /** A project's folder. */
  static Path folder(MavenProject project) {
    return normal(project.getBasedir());
  }

  /** A project's build folder. */
  static Path target(MavenProject project) {
    return normal(new File(project.getBuild().getDirectory()));
  }

  /** A relative path as the model writes it. */
  static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  /** Where there is no POM, Maven makes up a project that has no folder. */
  private List<MavenProject> projects() {
    return session.getAllProjects().stream()
        .filter(project -> project.getBasedir() != null)
        .toList();
  }

  private static List<String> testReports(MavenProject project, Path root) {
    return Stream.of("surefire-reports", "failsafe-reports")
        .map(target(project)::resolve)
        .filter(folder -> folder.startsWith(root))
        .map(folder -> slashed(root.relativize(folder)))
        .toList();
  }

  private static Stream<Path> children(MavenProject project) {
    return project.getModules().stream()
        .map(name -> folder(project).resolve(name).normalize())
        .map(path -> path.getFileName().toString().endsWith(".xml") ? path.getParent() : path);
  }

  private static boolean declaresCheck(MavenProject project) {
    return project.getBuildPlugins().stream()
        .filter(plugin -> plugin.getKey().equals(Command.PLUGIN))
        .flatMap((Plugin plugin) -> plugin.getExecutions().stream())
        .anyMatch(
            execution ->
                execution.getGoals().contains("check") && !"none".equals(execution.getPhase()));
  }

  private static Path normal(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }
}
