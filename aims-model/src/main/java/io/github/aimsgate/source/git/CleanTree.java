package io.github.aimsgate.source.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Whether what is checked out is what is committed: all of history is there, and neither the index
 * nor a file differs from the commit. Every file is read: git's own notes about files, which flags
 * can silence, are not relied on. Runs no command that a repository configures, and writes nothing.
 */
public final class CleanTree {

  private static final int NAMED = 10;
  private static final String NO_REPOSITORY = "this is no git work tree";
  private static final String CHECK_OUT = "run it in a git clone, with the commit checked out";

  private CleanTree() {}

  /** What was found. */
  public sealed interface Answer {}

  /**
   * Everything is committed.
   *
   * @param commit the full object name of the commit that is checked out
   * @param workTree its top folder, with symbolic links resolved
   */
  public record Clean(String commit, Path workTree) implements Answer {}

  /**
   * Something is not, or it cannot be told.
   *
   * @param reason one sentence without a full stop at its end
   * @param fix what to do about it, in the imperative
   */
  public record Refused(String reason, String fix) implements Answer {}

  /**
   * Looks.
   *
   * @param folder any folder of the work tree
   * @param leftOut a folder whose untracked files do not count: the ledger, which grows with each
   *     answer. It may hold no tracked file
   */
  public static Answer check(Path folder, Optional<Path> leftOut) {
    PrivateSystemReader.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      return new Refused(NO_REPOSITORY, CHECK_OUT);
    }
    try (Repository repository = builder.setMustExist(true).build()) {
      return check(repository, leftOut);
    } catch (RepositoryNotFoundException none) {
      return new Refused(NO_REPOSITORY, CHECK_OUT);
    } catch (IOException | IllegalArgumentException broken) {
      return new Refused("the git repository cannot be read: " + broken.getMessage(), CHECK_OUT);
    }
  }

  private static Answer check(Repository repository, Optional<Path> leftOut) throws IOException {
    if ("sha256".equals(repository.getConfig().getString("extensions", null, "objectformat"))) {
      return new Refused(
          "the repository uses SHA-256 objects, which cannot be read yet",
          "use a repository with SHA-1 objects");
    }
    if (repository.isBare()) {
      return new Refused("the git repository has no work tree", CHECK_OUT);
    }
    if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
      return new Refused(
          "the clone is shallow, so that the age of evidence cannot be told",
          "run git fetch --unshallow");
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return new Refused("the git repository has no commit yet", "commit the project");
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    WorkTreeChanges compared = new WorkTreeChanges(repository, head, leftOut(top, leftOut));
    NavigableMap<String, WorkTreeChanges.Kind> changes = compared.find();
    List<String> hidden = compared.trackedButLeftOut();
    if (!hidden.isEmpty()) {
      return new Refused(
          "the folder of the ledger holds files of the project: " + named(hidden.stream()),
          "give the ledger a folder of its own (aims.ledger), or take these files out of git");
    }
    return changes.isEmpty() ? new Clean(head.name(), top) : refused(changes);
  }

  /** A folder above the work tree leaves nothing out: else nothing would be looked at. */
  private static Predicate<String> leftOut(Path top, Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return path -> false;
    }
    Path given = folder.get().toAbsolutePath().normalize();
    Path real = given.toFile().exists() ? given.toRealPath() : given;
    if (!real.startsWith(top)) {
      return path -> false;
    }
    if (real.equals(top)) {
      return path -> true;
    }
    String left = top.relativize(real).toString().replace(File.separatorChar, '/');
    return path -> path.equals(left) || path.startsWith(left + "/");
  }

  private static Refused refused(NavigableMap<String, WorkTreeChanges.Kind> changes) {
    return new Refused(
        "the work tree is not what is committed: "
            + named(
                changes.entrySet().stream()
                    .map(change -> change.getKey() + " (" + change.getValue().word() + ")")),
        "commit these files, name them in a .gitignore that is committed, or remove them; then"
            + " build anew");
  }

  /** A name must not be able to pass for a line of a log. */
  private static String named(Stream<String> found) {
    List<String> all = found.map(name -> name.replaceAll("\\p{Cntrl}", "\uFFFD")).toList();
    String some = all.stream().limit(NAMED).collect(Collectors.joining(", "));
    return all.size() > NAMED ? some + " and " + (all.size() - NAMED) + " more" : some;
  }
}
