package io.github.aimsgate.maven;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Signatures;
import io.github.aimsgate.asset.model.JarCache;
import io.github.aimsgate.asset.model.JarLook;
import io.github.aimsgate.run.discover.ModuleScan;
import io.github.aimsgate.source.ListedTree;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.WorkingTree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/** Looks for AI in a module: in all that Maven knows of it. */
final class ModuleAi {

  private final Reactor reactor;
  private final MavenSession session;
  private final ProjectDependenciesResolver resolver;
  private final Log log;
  private final Optional<Path> cache;

  /**
   * Looks around in a build.
   *
   * @param cache the folder that keeps what was found in jars; empty to keep nothing
   */
  ModuleAi(
      Reactor reactor,
      MavenSession session,
      ProjectDependenciesResolver resolver,
      Log log,
      Optional<Path> cache) {
    this.reactor = reactor;
    this.session = session;
    this.resolver = resolver;
    this.log = log;
    this.cache = cache;
  }

  /**
   * What was found.
   *
   * @param root the folder that paths are relative to
   * @param listed all files below {@code root}, if they were just listed
   */
  List<Asset> in(
      MavenProject project, Path root, Optional<List<String>> listed, Signatures signatures) {
    Path module = Reactor.folder(project);
    WorkingTree working = new WorkingTree(root);
    SourceTree tree =
        listed.<SourceTree>map(files -> new ListedTree(working, files)).orElse(working);
    DependencyGraph graph =
        DependencyGraph.of(resolver, project, session, reactor.checked(project));
    warn(project, graph);
    String folder = Reactor.slashed(root.relativize(module));
    ModuleScan.Result result =
        new ModuleScan(tree, signatures, new JarCache(cache, new JarLook(signatures)))
            .look(
                new ModuleScan.Module(
                    TreePath.below(folder) + pom(project),
                    files(tree, root, module, folder),
                    graph.dependencies(),
                    classes(project, root),
                    archives(project, root)));
    result.unseen().forEach(jar -> log.warn("not all of " + jar + " could be looked into for AI"));
    return result.assets();
  }

  /** What was found in a folder that Maven knows nothing of. */
  List<Asset> withoutProject(Path root, Signatures signatures) {
    WorkingTree tree = new WorkingTree(root);
    return new ModuleScan(tree, signatures, new JarCache(cache, new JarLook(signatures)))
        .look(new ModuleScan.Module("pom.xml", tree.files(""), List.of(), List.of(), List.of()))
        .assets();
  }

  private void warn(MavenProject project, DependencyGraph graph) {
    if (!graph.unresolved().isEmpty()) {
      log.warn(
          "dependencies of "
              + project.getArtifactId()
              + " that cannot be had were not looked into: "
              + String.join(", ", graph.unresolved()));
    }
  }

  /** Its own, without those of the modules inside it. */
  private List<String> files(SourceTree tree, Path root, Path module, String folder) {
    List<String> inner =
        reactor.folders().stream()
            .filter(other -> other.startsWith(module) && !other.equals(module))
            .map(other -> TreePath.below(Reactor.slashed(root.relativize(other))))
            .toList();
    return tree.files(folder).stream()
        .filter(file -> inner.stream().noneMatch(file::startsWith))
        .toList();
  }

  private static String pom(MavenProject project) {
    return project.getFile() == null ? "pom.xml" : project.getFile().getName();
  }

  private static List<ModuleScan.Built> classes(MavenProject project, Path root) {
    return Stream.of(project.getBuild().getOutputDirectory())
        .filter(folder -> folder != null)
        .map(folder -> new File(folder).toPath().toAbsolutePath().normalize())
        .filter(folder -> folder.startsWith(root) && Files.isDirectory(folder))
        .map(folder -> built(root, folder))
        .toList();
  }

  private static List<ModuleScan.Built> archives(MavenProject project, Path root) {
    return Stream.of(project.getArtifact())
        .filter(artifact -> artifact != null && artifact.getFile() != null)
        .map(artifact -> artifact.getFile().toPath().toAbsolutePath().normalize())
        .filter(file -> file.startsWith(root) && Files.isRegularFile(file))
        .map(file -> built(root, file))
        .toList();
  }

  private static ModuleScan.Built built(Path root, Path file) {
    return new ModuleScan.Built(Reactor.slashed(root.relativize(file)), file);
  }
}
