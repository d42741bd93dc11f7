package io.github.aimsgate.source.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** The commits of a repository, and what each of them changed. */
final class Commits implements AutoCloseable {

  /** Beyond it a search for the earlier commit would cost more than it can save. */
  private static final int MAX_SINCE = 1_000;

  private final ObjectReader reader;
  private final RevWalk walk;
  private final Folders folders;
  private final Set<ObjectId> boundary;

  Commits(Repository repository) throws IOException {
    reader = repository.newObjectReader();
    walk = new RevWalk(reader);
    folders = new Folders(reader);
    boundary = repository.getObjectDatabase().getShallowCommits();
    walk.setRetainBody(false);
  }

  /** A commit and all its ancestors, children before parents. To be asked once. */
  List<RevCommit> upTo(ObjectId head) throws IOException {
    List<RevCommit> ordered = new ArrayList<>();
    walk.sort(RevSort.TOPO);
    walk.markStart(walk.parseCommit(head));
    for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
      ordered.add(commit);
    }
    return ordered;
  }

  /**
   * The commits that were made on top of another one, children before parents.
   *
   * @return empty unless each of a few stands on the one before it alone
   */
  Optional<List<RevCommit>> since(ObjectId earlier, ObjectId head) throws IOException {
    List<RevCommit> since = new ArrayList<>();
    RevCommit at = walk.parseCommit(head);
    while (!at.equals(earlier)) {
      if (since.size() == MAX_SINCE || at.getParentCount() != 1) {
        return Optional.empty();
      }
      since.add(at);
      at = walk.parseCommit(at.getParent(0));
    }
    return Optional.of(since);
  }

  /** Whether history is cut off somewhere. */
  boolean isShallow() {
    return !boundary.isEmpty();
  }

  /** Whether history was cut off behind a commit. */
  boolean isBoundary(RevCommit commit) {
    return boundary.contains(commit);
  }

  /** Says what a commit changed. */
  void compare(RevCommit commit, Comparison.Changes changes) throws IOException {
    List<ObjectId> parents = new ArrayList<>();
    for (RevCommit parent : commit.getParents()) {
      parents.add(parent.getTree());
    }
    new Comparison(folders, changes).compare(commit.getTree(), parents);
  }

  /** Reads who made a commit; {@link RevCommit#disposeBody} forgets it. */
  void parseBody(RevCommit commit) throws IOException {
    walk.parseBody(commit);
  }

  @Override
  public void close() {
    walk.close();
    reader.close();
  }
}
