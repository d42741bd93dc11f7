package io.github.aimsgate.run;

import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.git.CommitTree;
import io.github.aimsgate.source.git.GitCommit;
import io.github.aimsgate.system.SystemFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an artifact must lie for a decision to speak of it: what is decided are systems, so a file
 * that belongs to none of them, or to one that is not decided, must not go live on their account.
 * All paths are relative to the work tree.
 */
final class ArtifactPlaces {

  private final CommitTree committed;
  private final Set<String> decided = new HashSet<>();
  private final Set<String> outputs = new TreeSet<>();
  private final Set<String> never = new TreeSet<>(Set.of(".git"));

  private ArtifactPlaces(CommitTree committed) {
    this.committed = committed;
  }

  static ArtifactPlaces of(GateRequest request, GitCommit commit) {
    ArtifactPlaces places = new ArtifactPlaces(commit.tree(commit.workTree()));
    for (GateRequest.Declaration declaration : request.declarations()) {
      Path top = real(declaration.top());
      places.decided.add(TreePath.below(commit.path(top)) + declaration.systemFile());
      for (GateRequest.Module module : declaration.modules()) {
        places.output(commit, top, module);
      }
    }
    request
        .ledger()
        .map(ArtifactPlaces::real)
        .filter(ledger -> ledger.startsWith(commit.workTree()))
        .ifPresent(ledger -> places.never.add(commit.path(ledger)));
    return places;
  }

  /** A folder that holds its module, or a system, is no place for outputs alone. */
  private void output(GitCommit commit, Path top, GateRequest.Module module) {
    Path output = real(top.resolve(module.output()));
    if (output.startsWith(commit.workTree())
        && !real(top.resolve(module.folder())).startsWith(output)
        && !holdsSystem(commit.path(output))) {
      outputs.add(commit.path(output));
    }
  }

  /** What is not there holds no artifact. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException absent) {
      return path.toAbsolutePath().normalize();
    }
  }

  private boolean holdsSystem(String folder) {
    return committed.files(folder).stream().anyMatch(path -> path.endsWith("/" + SystemFile.NAME));
  }

  /**
   * Why a file is none that may go live.
   *
   * @param path with symbolic links resolved
   * @return the end of a sentence; empty if it may
   */
  Optional<String> refusal(String path) {
    if (never.stream().anyMatch(folder -> isBelow(folder, path)) || path.contains("/.git/")) {
      return Optional.of("lies in the folder of git or of the ledger, which is never deployed");
    }
    if (committed.look(path).kind() == SourceTree.Entry.Kind.FILE) {
      return ofCommitted(path);
    }
    return outputs.stream().anyMatch(output -> isBelow(output, path))
        ? Optional.empty()
        : Optional.of(
            "is not committed, and lies in no build output of a module that a system of this build"
                + " covers");
  }

  private static boolean isBelow(String folder, String path) {
    return path.startsWith(TreePath.below(folder));
  }

  private Optional<String> ofCommitted(String path) {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      String systemFile = TreePath.below(folder) + SystemFile.NAME;
      if (decided.contains(systemFile)) {
        return Optional.empty();
      }
      if (committed.look(systemFile).kind() == SourceTree.Entry.Kind.FILE) {
        return Optional.of("belongs to " + systemFile + ", which is not decided in this build");
      }
    }
    return Optional.of("is committed below the folder of no " + SystemFile.NAME);
  }
}
