package io.github.aimsgate.source.history;

import java.util.List;
import java.util.Optional;

/**
 * What git knows of one document.
 *
 * @param path relative to the tree
 * @param last the change nearest to the commit that is checked out; empty if the document is not
 *     committed, or its last change lies behind a shallow boundary
 * @param modified whether the document in the working directory differs from the committed one, or
 *     is not committed at all
 * @param ageUnknown whether its last change lies behind a shallow boundary
 * @param authors all who changed it, as {@code Name <address>}, as far as history reaches, sorted
 * @param unseen a change of a subject that no change of this document has among its ancestors, the
 *     nearest to the commit that is checked out: whoever wrote the document last had not seen it
 */
public record DocumentHistory(
    String path,
    Optional<Change> last,
    boolean modified,
    boolean ageUnknown,
    List<String> authors,
    Optional<Unseen> unseen) {

  /** Copies the list. */
  public DocumentHistory {
    authors = List.copyOf(authors);
  }

  /** The same, where other subjects count. */
  public DocumentHistory with(Optional<Unseen> subject) {
    return new DocumentHistory(path, last, modified, ageUnknown, authors, subject);
  }

  /**
   * A subject that changed behind a document's back.
   *
   * @param path the subject's path relative to the tree
   * @param change the commit; empty if the change is in the working directory and not committed
   */
  public record Unseen(String path, Optional<Change> change) {}
}
