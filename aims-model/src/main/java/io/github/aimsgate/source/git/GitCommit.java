package io.github.aimsgate.source.git;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One commit of a repository that has a work tree. Reads, and writes nothing. */
public final class GitCommit implements AutoCloseable {

  private final Repository repository;
  private final Path workTree;
  private final RevCommit commit;

  private GitCommit(Repository repository, Path workTree, RevCommit commit) {
    this.repository = repository;
    this.workTree = workTree;
    this.commit = commit;
  }

  /**
   * Opens a commit.
   *
   * @param folder any folder of the work tree
   * @param commit its full object name
   * @throws InputException if there is no such commit
   */
  public static GitCommit open(Path folder, String commit) {
    PrivateSystemReader.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      throw refused("lies in no git work tree");
    }
    Repository repository = null;
    try {
      repository = builder.setMustExist(true).build();
      return new GitCommit(
          repository, repository.getWorkTree().toPath().toRealPath(), parse(repository, commit));
    } catch (IOException | IllegalArgumentException broken) {
      if (repository != null) {
        repository.close();
      }
      throw refused("the commit " + commit + " cannot be read: " + broken.getMessage());
    }
  }

  private static RevCommit parse(Repository repository, String commit) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(ObjectId.fromString(commit));
    }
  }

  private static InputException refused(String message) {
    return new InputException(
        Location.startOf("."), message, "run it in a whole clone, with the commit checked out");
  }

  /** The full object name. */
  public String name() {
    return commit.name();
  }

  /** When it was committed, as the committer's clock had it. */
  public Instant time() {
    return Instant.ofEpochSecond(commit.getCommitTime());
  }

  /** The top of the work tree, with symbolic links resolved. */
  public Path workTree() {
    return workTree;
  }

  /**
   * A path of the repository for a folder or file of the work tree.
   *
   * @return with {@code /} between its parts; empty for the top itself
   * @throws InputException if it lies outside
   */
  public String path(Path real) {
    if (!real.startsWith(workTree)) {
      throw refused(real.getFileName() + " lies outside of the git work tree");
    }
    return workTree.relativize(real).toString().replace(File.separatorChar, '/');
  }

  /**
   * Whether a branch holds the commit, as it was last fetched from a remote. A local branch, which
   * anybody can make of anything, counts only where there is no remote.
   *
   * @param wanted which branches count, by their names without the remote's
   * @throws InputException if the repository is broken
   */
  public boolean isPartOf(Predicate<String> wanted) {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit self = walk.parseCommit(commit);
      List<Ref> branches = new ArrayList<>();
      if (!hasRemote()) {
        branches(Constants.R_HEADS, wanted, branches);
      }
      for (String remote : repository.getRemoteNames()) {
        branches(Constants.R_REMOTES + remote + "/", wanted, branches);
      }
      return !branches.isEmpty() && walk.isMergedIntoAny(self, branches);
    } catch (IOException broken) {
      throw refused("the branches cannot be read: " + broken.getMessage());
    }
  }

  private boolean hasRemote() throws IOException {
    return !repository.getRemoteNames().isEmpty()
        || !repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES).isEmpty();
  }

  private void branches(String prefix, Predicate<String> wanted, List<Ref> found)
      throws IOException {
    repository.getRefDatabase().getRefsByPrefix(prefix).stream()
        .filter(ref -> !ref.isSymbolic() && ref.getObjectId() != null)
        .filter(ref -> wanted.test(ref.getName().substring(prefix.length())))
        .forEach(found::add);
  }

  /**
   * The files of the commit below a folder.
   *
   * @param root a folder of the work tree, with symbolic links resolved
   * @throws InputException if it lies outside, or the commit is broken
   */
  public CommitTree tree(Path root) {
    Blobs blobs = new Blobs(repository);
    try {
      return new CommitTree(new CommittedPaths(items(path(root)), blobs), blobs);
    } catch (IOException broken) {
      throw refused("the commit " + name() + " cannot be read: " + broken.getMessage());
    }
  }

  private NavigableMap<String, CommittedPaths.Item> items(String folder) throws IOException {
    if (folder.isEmpty()) {
      return Items.of(repository, commit.getTree());
    }
    try (TreeWalk walk = TreeWalk.forPath(repository, folder, commit.getTree())) {
      boolean isFolder = walk != null && walk.isSubtree();
      return isFolder ? Items.of(repository, walk.getObjectId(0)) : new TreeMap<>();
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
