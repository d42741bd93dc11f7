package io.github.aimsgate.run;

import io.github.aimsgate.run.discover.ModuleScan;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.source.git.CommitTree;
import io.github.aimsgate.source.git.GitCommit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files that go live and those that decide, as they lie on disk.
 *
 * @param commit that they were built from
 * @param files of the work tree
 */
record Release(GitCommit commit, WorkingTree files) {

  /** File systems keep times to two seconds at worst. */
  private static final int COARSEST_CLOCK_SECONDS = 2;

  static Release of(GitCommit commit) {
    return new Release(commit, new WorkingTree(commit.workTree()));
  }

  /**
   * The digests of artifacts, sorted by name.
   *
   * @throws InputException for each that is no file with content inside the work tree, or belongs
   *     to no system that is decided
   */
  List<GateDecision.Digested> artifacts(
      List<GateRequest.Artifact> artifacts, ArtifactPlaces places) {
    List<GateDecision.Digested> digested = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (GateRequest.Artifact artifact : artifacts) {
      refusal(artifact, places)
          .ifPresentOrElse(problems::add, () -> digested.add(digested(artifact)));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return digested.stream().sorted(Comparator.comparing(GateDecision.Digested::name)).toList();
  }

  /** The artifacts, as they lie in the work tree, sorted by path. */
  List<ModuleScan.Built> built(List<GateRequest.Artifact> artifacts) {
    return artifacts.stream()
        .map(artifact -> new ModuleScan.Built(path(artifact), artifact.file()))
        .sorted(Comparator.comparing(ModuleScan.Built::path))
        .toList();
  }

  private GateDecision.Digested digested(GateRequest.Artifact artifact) {
    return new GateDecision.Digested(
        artifact.name(), files.digest(path(artifact), "sha256").orElseThrow());
  }

  private Optional<Problem> refusal(GateRequest.Artifact artifact, ArtifactPlaces places) {
    SourceTree.Entry entry = files.look(path(artifact));
    if (entry.kind() != SourceTree.Entry.Kind.FILE || entry.size() == 0) {
      return Optional.of(refused(artifact, entry));
    }
    return places
        .refusal(realPath(artifact))
        .map(
            reason ->
                new Problem(
                    Location.startOf(path(artifact)),
                    "the artifact " + artifact.name() + " " + reason,
                    "name files that the decided systems' modules built, or run the gate over the"
                        + " module that built this one"));
  }

  /** A link must not lend its place to what it leads to. */
  private String realPath(GateRequest.Artifact artifact) {
    try {
      return commit.path(files.root().resolve(path(artifact)).toRealPath());
    } catch (IOException gone) {
      throw new InputException(
          Location.startOf(path(artifact)), "cannot be read", "build anew, and run it again");
    }
  }

  private static Problem refused(GateRequest.Artifact artifact, SourceTree.Entry entry) {
    String reason =
        switch (entry.kind()) {
          case ABSENT -> "does not exist";
          case DIRECTORY -> "is a folder";
          case OUTSIDE -> "lies outside of the git work tree";
          case FILE -> "is empty";
          case SPECIAL -> "is no regular file";
        };
    return new Problem(
        Location.startOf(artifact.file().toString()),
        "the artifact " + artifact.name() + " " + reason,
        "run mvn clean verify on this commit first, and name a file that it built");
  }

  /** Relative to the work tree; one outside leads out of it, and is told so. */
  private String path(GateRequest.Artifact artifact) {
    Path file = artifact.file().toAbsolutePath().normalize();
    try {
      Path folder = file.getParent();
      Path real = folder == null ? file : folder.toRealPath().resolve(file.getFileName());
      return files
          .root()
          .relativize(real)
          .toString()
          .replace(real.getFileSystem().getSeparator(), "/");
    } catch (IOException absent) {
      return files.root().relativize(file).toString();
    }
  }

  /**
   * The digests of jars, in their order.
   *
   * @throws InputException for one that cannot be read
   */
  static List<GateDecision.Digested> jars(List<Path> classPath) {
    List<GateDecision.Digested> digested = new ArrayList<>();
    for (Path jar : classPath) {
      try (InputStream in = Files.newInputStream(jar)) {
        digested.add(
            new GateDecision.Digested(jar.getFileName().toString(), Digests.of(in, "sha256")));
      } catch (IOException unreadable) {
        throw new InputException(
            Location.startOf(jar.toString()),
            "is on the plugin's class path and is no jar that can be read",
            "use a released version of the plugin");
      }
    }
    return digested;
  }

  /**
   * Lets build outputs pass that were written after the commit was made. What was written before it
   * was built from something else.
   *
   * @param inputs build outputs that counted, by path relative to the work tree
   * @throws InputException for each older one
   */
  void requireBuiltFromCommit(
      List<GateDecision.Digested> inputs, List<GateRequest.Artifact> artifacts) {
    CommitTree committed = commit.tree(commit.workTree());
    List<String> paths = new ArrayList<>(inputs.stream().map(GateDecision.Digested::name).toList());
    artifacts.stream()
        .map(this::path)
        .filter(path -> committed.look(path).kind() != SourceTree.Entry.Kind.FILE)
        .forEach(paths::add);
    List<Problem> problems =
        paths.stream().distinct().filter(this::isOlder).map(this::older).toList();
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private boolean isOlder(String path) {
    Instant committed = commit.time().minusSeconds(COARSEST_CLOCK_SECONDS);
    return files.modified(path).map(written -> written.isBefore(committed)).orElse(true);
  }

  private Problem older(String path) {
    return new Problem(
        Location.startOf(path),
        "was written before the commit was made ("
            + commit.time()
            + "), so it was built from something else",
        "run mvn clean verify on this commit first");
  }
}
