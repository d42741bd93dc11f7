package io.github.aimsgate.maven;

import io.github.aimsgate.asset.graph.ResolvedDependency;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/**
 * The dependencies of a module as Maven resolves them, with the path that brings each in. What
 * another module of the build brings in is that module's to answer for, and is left out.
 */
final class DependencyGraph {

  private final List<ResolvedDependency> dependencies = new ArrayList<>();
  private final Set<String> unresolved = new TreeSet<>();
  private final Set<String> siblings;

  private DependencyGraph(Set<String> siblings) {
    this.siblings = siblings;
  }

  /**
   * Resolves; what cannot be had is named by {@link #unresolved}, and is no failure here.
   *
   * @param siblings {@code group:artifact} of the other modules that answer for themselves
   */
  static DependencyGraph of(
      ProjectDependenciesResolver resolver,
      MavenProject project,
      MavenSession session,
      Set<String> siblings) {
    DependencyGraph graph = new DependencyGraph(siblings);
    if (project.getDependencies().isEmpty()) {
      return graph;
    }
    DependencyResolutionResult result = resolve(resolver, project, session);
    result
        .getUnresolvedDependencies()
        .forEach(missing -> graph.unresolved.add(name(missing.getArtifact())));
    result
        .getCollectionErrors()
        .forEach(error -> graph.unresolved.add(String.valueOf(error.getMessage())));
    if (result.getDependencyGraph() != null) {
      graph.walk(result.getDependencyGraph(), List.of());
    }
    graph.unresolved.removeIf(
        name -> siblings.stream().anyMatch(key -> name.startsWith(key + ":")));
    return graph;
  }

  /** What was resolved, in the order of the graph. */
  List<ResolvedDependency> dependencies() {
    return dependencies;
  }

  /** What could not be had, sorted; nothing was looked into there. */
  Set<String> unresolved() {
    return unresolved;
  }

  private static DependencyResolutionResult resolve(
      ProjectDependenciesResolver resolver, MavenProject project, MavenSession session) {
    try {
      return resolver.resolve(
          new DefaultDependencyResolutionRequest(project, session.getRepositorySession()));
    } catch (DependencyResolutionException incomplete) {
      return incomplete.getResult();
    }
  }

  private void walk(DependencyNode node, List<String> trail) {
    for (DependencyNode child : node.getChildren()) {
      Artifact artifact = child.getArtifact();
      String coordinate = artifact.getGroupId() + ":" + artifact.getArtifactId();
      if (siblings.contains(coordinate)) {
        continue;
      }
      List<String> longer = new ArrayList<>(trail);
      longer.add(name(artifact));
      dependencies.add(
          new ResolvedDependency(
              artifact.getGroupId(),
              artifact.getArtifactId(),
              artifact.getBaseVersion(),
              Optional.of(artifact.getClassifier()).filter(text -> !text.isEmpty()),
              child.getDependency() == null ? "compile" : child.getDependency().getScope(),
              longer,
              Optional.ofNullable(artifact.getFile()).map(File::toPath)));
      walk(child, longer);
    }
  }

  private static String name(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
  }
}
