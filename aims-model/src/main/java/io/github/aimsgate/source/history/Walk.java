package io.github.aimsgate.source.history;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * One walk over ancestors of a commit, children before parents. Each commit carries the set of
 * documents that it or one of its descendants changed: whoever made that change had the commit
 * among its ancestors. A subject that changed in a commit without a document in its set is unseen
 * by that document. Where no document can miss a subject any more, only the folders that hold
 * documents are looked into.
 */
final class Walk {

  private final Commits commits;
  private final List<RevCommit> ordered;
  private final Interest interest;
  private final Change[] last;
  private final DocumentHistory.Unseen[] unseen;
  private final Map<Integer, Set<String>> authors = new HashMap<>();
  private final Map<ObjectId, BitSet> seenAt = new HashMap<>();

  /** The questions for which no unseen subject is known yet. */
  private final BitSet undecided = new BitSet();

  private boolean shallow;

  /**
   * A walk over some commits.
   *
   * @param ordered children before parents
   */
  Walk(Commits commits, List<RevCommit> ordered, Interest interest) {
    this.commits = commits;
    this.ordered = ordered;
    this.interest = interest;
    this.last = new Change[interest.size()];
    this.unseen = new DocumentHistory.Unseen[interest.size()];
    undecided.set(0, interest.size());
  }

  /** Walks over all of history. */
  void all() throws IOException {
    walk(visit -> true);
  }

  /** Walks for what is unseen alone; nothing else can be asked then. */
  void unseen() throws IOException {
    walk(visit -> !visit.blind.isEmpty());
  }

  private void walk(Predicate<Visit> matters) throws IOException {
    for (RevCommit commit : ordered) {
      BitSet seen = seenAt.remove(commit);
      if (commits.isBoundary(commit)) {
        shallow = true;
      } else {
        Visit visit = new Visit(commit, seen == null ? new BitSet() : seen);
        if (matters.test(visit)) {
          visit.compare();
        }
        hand(visit.seen, commit);
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

  /** What was found. */
  Walked walked() {
    List<Walked.Document> documents = new ArrayList<>();
    for (int i = 0; i < interest.size(); i++) {
      documents.add(
          new Walked.Document(
              Optional.ofNullable(last[i]),
              List.copyOf(authors.getOrDefault(i, Set.of())),
              Optional.ofNullable(unseen[i])));
    }
    return new Walked(shallow, documents);
  }

  /** Whether a commit that was not walked over is an ancestor of a change of a document. */
  boolean hasSeen(int query, ObjectId commit) {
    return seenAt.containsKey(commit) && seenAt.get(commit).get(query);
  }

  /** What one commit changed. */
  private final class Visit implements Comparison.Changes {

    private final RevCommit commit;
    private final BitSet seen;
    private final BitSet own = new BitSet();
    private final Map<String, BitSet> subjects = new TreeMap<>();

    /** The questions to which a subject that changed here is news. */
    private final BitSet blind;

    private Change change;

    Visit(RevCommit commit, BitSet seen) {
      this.commit = commit;
      this.seen = seen;
      this.blind = (BitSet) undecided.clone();
      blind.andNot(seen);
    }

    void compare() throws IOException {
      commits.compare(commit, this);
      seen.or(own);
      noteUnseen();
    }

    @Override
    public boolean mayMatter(String folder) {
      return blind.isEmpty() ? interest.isAboveDocument(folder) : interest.mayMatter(folder);
    }

    @Override
    public void changed(String path) throws IOException {
      for (int document : interest.documentsAt(path)) {
        own.set(document);
        if (last[document] == null) {
          last[document] = change();
        }
        authors.computeIfAbsent(document, absent -> new TreeSet<>()).add(change().author());
      }
      if (!blind.isEmpty() && interest.speakOf(path).intersects(blind)) {
        subjects.put(path, interest.speakOf(path));
      }
    }

    private void noteUnseen() throws IOException {
      blind.andNot(own);
      for (Map.Entry<String, BitSet> subject : subjects.entrySet()) {
        BitSet surprised = (BitSet) subject.getValue().clone();
        surprised.and(blind);
        for (int i = surprised.nextSetBit(0); i >= 0; i = surprised.nextSetBit(i + 1)) {
          unseen[i] =
              new DocumentHistory.Unseen(
                  interest.relative(subject.getKey()), Optional.of(change()));
        }
        blind.andNot(surprised);
        undecided.andNot(surprised);
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
