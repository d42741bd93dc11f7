package io.github.aimsgate.source.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** A commit and all its ancestors, children before parents. */
final class Commits implements AutoCloseable {

  private final ObjectReader reader;
  private final RevWalk walk;
  private final Folders folders;
  private final Set<ObjectId> boundary;
  private final List<RevCommit> ordered = new ArrayList<>();

  Commits(Repository repository, ObjectId head) throws IOException {
    reader = repository.newObjectReader();
    walk = new RevWalk(reader);
    folders = new Folders(reader);
    boundary = repository.getObjectDatabase().getShallowCommits();
    walk.setRetainBody(false);
    walk.sort(RevSort.TOPO);
    walk.markStart(walk.parseCommit(head));
    for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
      ordered.add(commit);
    }
  }

  List<RevCommit> ordered() {
    return ordered;
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
