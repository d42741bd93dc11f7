package io.github.aimsgate.source.history;

import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * One walk over all ancestors of a commit, children before parents. Each commit carries the set of
 * documents that it or one of its descendants changed: whoever made that change had the commit
 * among its ancestors. A subject that changed in a commit without a document in its set is unseen
 * by that document.
 */
final class Walk {

  private final Repository repository;
  private final Interest interest;
  private final Change[] last;
  private final DocumentHistory.Unseen[] unseen;
  private final Map<Integer, Set<String>> authors = new HashMap<>();
  private final Map<ObjectId, BitSet> seenAt = new HashMap<>();
  private boolean shallow;

  Walk(Repository repository, Interest interest) {
    this.repository = repository;
    this.interest = interest;
    this.last = new Change[interest.size()];
    this.unseen = new DocumentHistory.Unseen[interest.size()];
  }

  /** Walks. */
  void from(ObjectId head) throws IOException {
    try (ObjectReader reader = new TreeMemory(repository.newObjectReader());
        RevWalk commits = new RevWalk(reader);
        TreeWalk trees = new TreeWalk(reader)) {
      commits.setRetainBody(false);
      commits.sort(RevSort.TOPO);
      commits.markStart(commits.parseCommit(head));
      Set<ObjectId> boundary = repository.getObjectDatabase().getShallowCommits();
      for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
        BitSet seen = seenAt.remove(commit);
        if (boundary.contains(commit)) {
          shallow = true;
        } else {
          Visit visit = new Visit(commits, commit, seen == null ? new BitSet() : seen);
          visit.compare(trees);
          hand(visit.seen, commit);
        }
      }
    }
  }

  private void hand(BitSet seen, RevCommit commit) {
    for (RevCommit parent : commit.getParents()) {
      BitSet known = seenAt.get(parent);
      if (known == null) {
        seenAt.put(parent.copy(), (BitSet) seen.clone());
      } else {
        known.or(seen);
      }
    }
  }

  boolean isShallow() {
    return shallow;
  }

  Optional<Change> last(int query) {
    return Optional.ofNullable(last[query]);
  }

  boolean ageUnknown(int query) {
    return shallow && last[query] == null;
  }

  List<String> authors(int query) {
    return List.copyOf(authors.getOrDefault(query, Set.of()));
  }

  Optional<DocumentHistory.Unseen> unseen(int query) {
    return Optional.ofNullable(unseen[query]);
  }

  /** What one commit changed. */
  private final class Visit {

    private final RevWalk commits;
    private final RevCommit commit;
    private final BitSet seen;
    private final BitSet own = new BitSet();
    private final Map<String, BitSet> subjects = new HashMap<>();
    private Change change;

    Visit(RevWalk commits, RevCommit commit, BitSet seen) {
      this.commits = commits;
      this.commit = commit;
      this.seen = seen;
    }

    void compare(TreeWalk trees) throws IOException {
      int parents = commit.getParentCount();
      trees.reset();
      trees.setRecursive(false);
      trees.addTree(commit.getTree());
      for (RevCommit parent : commit.getParents()) {
        commits.parseHeaders(parent);
        trees.addTree(parent.getTree());
      }
      trees.setFilter(parents == 0 ? TreeFilter.ALL : TreeFilter.ANY_DIFF);
      while (trees.next()) {
        if (differsFromEach(trees, parents)) {
          if (trees.isSubtree()) {
            if (interest.mayMatter(trees.getPathString())) {
              trees.enterSubtree();
            }
          } else {
            changed(trees.getPathString());
          }
        }
      }
      seen.or(own);
      noteUnseen();
    }

    /** A merge changed what differs from every parent; the rest came from one of them. */
    private boolean differsFromEach(TreeWalk trees, int parents) {
      for (int parent = 1; parent <= parents; parent++) {
        if (trees.getRawMode(0) == trees.getRawMode(parent) && trees.idEqual(0, parent)) {
          return false;
        }
      }
      return true;
    }

    private void changed(String path) throws IOException {
      for (int document : interest.documentsAt(path)) {
        own.set(document);
        if (last[document] == null) {
          last[document] = change();
        }
        authors.computeIfAbsent(document, absent -> new TreeSet<>()).add(change().author());
      }
      BitSet speakOf = interest.speakOf(path);
      if (!speakOf.isEmpty()) {
        subjects.put(path, speakOf);
      }
    }

    private void noteUnseen() throws IOException {
      for (String path : new TreeSet<>(subjects.keySet())) {
        BitSet blind = (BitSet) subjects.get(path).clone();
        blind.andNot(seen);
        for (int i = blind.nextSetBit(0); i >= 0; i = blind.nextSetBit(i + 1)) {
          if (unseen[i] == null) {
            unseen[i] = new DocumentHistory.Unseen(interest.relative(path), Optional.of(change()));
          }
        }
      }
    }

    private Change change() throws IOException {
      if (change == null) {
        commits.parseBody(commit);
        PersonIdent author = commit.getAuthorIdent();
        change =
            new Change(
                commit.name(),
                Instant.ofEpochSecond(commit.getCommitTime()),
                author.getName() + " <" + author.getEmailAddress() + ">");
        commit.disposeBody();
      }
      return change;
    }
  }
}
