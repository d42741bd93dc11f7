package io.github.aimsgate.maven;

import io.github.aimsgate.record.Subject;
import io.github.aimsgate.run.ArtifactNames;
import io.github.aimsgate.run.GateRequest;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.WorkingTree;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * The files of a release: those that were named, else what the modules of the reactor built.
 *
 * @param reactor knows the modules
 * @param named the parameter {@code aims.artifacts}; null or empty if it is not set
 */
record Artifacts(Reactor reactor, List<String> named) {

  /**
   * The files, with the names that records call them by.
   *
   * @throws InputException if there are none, or one has a name that no record can hold
   */
  List<GateRequest.Artifact> files() {
    List<Path> files =
        named == null || named.isEmpty()
            ? reactor.projectsOfBuild().stream()
                .flatMap(project -> built(project).stream())
                .toList()
            : UserPath.all(reactor.top(), "aims.artifacts", named);
    if (files.isEmpty()) {
      throw new InputException(
          Location.startOf("aims.artifacts"),
          "is not set, and no module of this build makes an artifact",
          "name what is to go live: -Daims.artifacts=FILE,FILE");
    }
    List<Problem> problems =
        ArtifactNames.problems(files.stream().map(file -> file.getFileName().toString()).toList());
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return files.stream()
        .map(file -> new GateRequest.Artifact(file.getFileName().toString(), file))
        .toList();
  }

  /**
   * The files' names and digests.
   *
   * @throws InputException if there are none, or one is no file
   */
  List<Subject> digests() {
    return files().stream()
        .map(artifact -> new Subject(artifact.name(), digest(artifact.file())))
        .toList();
  }

  private static String digest(Path file) {
    return new WorkingTree(file.getParent())
        .digest(file.getFileName().toString(), "sha256")
        .orElseThrow(
            () ->
                new InputException(
                    Location.startOf(file.toString()),
                    "is no file, and was to be recorded",
                    "build it first (mvn clean verify), or name another one in aims.artifacts"));
  }

  /** Where the packaging plugins put a module's main artifact. */
  private static List<Path> built(MavenProject project) {
    if (project.getPackaging().equals("pom")) {
      return List.of();
    }
    String extension = project.getArtifact().getArtifactHandler().getExtension();
    return List.of(
        Reactor.target(project).resolve(project.getBuild().getFinalName() + "." + extension));
  }
}
