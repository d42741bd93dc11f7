package io.github.aimsgate.source.history;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.Packer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Walks over the history of one commit, or remembers. A commit's identifier is the digest of all
 * that made it, so what was found from it once holds for ever. Where commits were made on top of
 * it, one upon the other, only these are looked at.
 */
final class Walks {

  private static final Walked.Form FORM = new Walked.Form();

  private final Commits commits;
  private final ObjectId head;
  private final String place;
  private final Cache cache;
  private Optional<List<RevCommit>> ordered = Optional.empty();

  /**
   * Walks that begin at a commit.
   *
   * @param place of the repository: of each only the last commit's answers are kept
   */
  Walks(Commits commits, ObjectId head, String place, Cache cache) {
    this.commits = commits;
    this.head = head;
    this.place = place;
    // How much of its history a shallow clone has, no commit's identifier says.
    this.cache = commits.isShallow() ? Cache.NONE : cache;
  }

  /** Which walk. */
  enum Kind {
    /** Over all of history. */
    ALL,
    /** For what is unseen alone; nothing else is found then. */
    UNSEEN
  }

  Walked walk(Kind kind, Interest interest) throws IOException {
    Optional<String> question = interest.words().map(words -> question(kind, words));
    if (question.isEmpty() || cache == Cache.NONE) {
      return walk(kind, all(), interest).walked();
    }
    Optional<Walked.Kept> kept =
        cache
            .find(question.get(), FORM)
            .filter(known -> known.documents().size() == interest.size())
            .filter(known -> ObjectId.isId(known.head()));
    if (kept.isPresent() && kept.get().head().equals(head.name())) {
      return new Walked(false, kept.get().documents());
    }
    Optional<Walked> added =
        kept.isPresent() ? onTop(kind, kept.get(), interest) : Optional.empty();
    Walked walked = added.isPresent() ? added.get() : walk(kind, all(), interest).walked();
    cache.keep(question.get(), FORM, new Walked.Kept(head.name(), walked.documents()));
    return walked;
  }

  private String question(Kind kind, byte[] words) {
    Packer question = new Packer();
    question.text("history");
    question.text(place);
    question.constant(kind);
    question.block(words);
    return Digests.sha256(question.bytes());
  }

  private List<RevCommit> all() throws IOException {
    if (ordered.isEmpty()) {
      ordered = Optional.of(commits.upTo(head));
    }
    return ordered.get();
  }

  private Walk walk(Kind kind, List<RevCommit> over, Interest interest) throws IOException {
    Walk walk = new Walk(commits, over, interest);
    if (kind == Kind.ALL) {
      walk.all();
    } else {
      walk.unseen();
    }
    return walk;
  }

  /** What the commits since then add. */
  private Optional<Walked> onTop(Kind kind, Walked.Kept kept, Interest interest)
      throws IOException {
    ObjectId earlier = ObjectId.fromString(kept.head());
    Optional<List<RevCommit>> since = commits.since(earlier, head);
    if (since.isEmpty()) {
      return Optional.empty();
    }
    Walk walk = walk(kind, since.get(), interest);
    List<Walked.Document> added = walk.walked().documents();
    List<Walked.Document> documents = new ArrayList<>();
    for (int i = 0; i < interest.size(); i++) {
      documents.add(join(added.get(i), kept.documents().get(i), walk.hasSeen(i, earlier)));
    }
    return Optional.of(new Walked(false, documents));
  }

  /**
   * What is known of a document.
   *
   * @param seen whether the document was changed since then: whoever did that saw all before
   */
  private static Walked.Document join(Walked.Document added, Walked.Document before, boolean seen) {
    TreeSet<String> authors = new TreeSet<>(before.authors());
    authors.addAll(added.authors());
    return new Walked.Document(
        added.last().or(before::last),
        List.copyOf(authors),
        added.unseen().or(() -> seen ? Optional.empty() : before.unseen()));
  }
}
