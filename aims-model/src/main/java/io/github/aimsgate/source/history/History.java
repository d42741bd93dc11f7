package io.github.aimsgate.source.history;

import java.util.Map;

/** What git knows of a tree, or why it knows nothing. */
public sealed interface History {

  /**
   * History was read.
   *
   * @param commit the commit that is checked out
   * @param shallow whether history ends at a shallow boundary
   * @param documents by path relative to the tree, one for each that was asked for
   */
  record Known(String commit, boolean shallow, Map<String, DocumentHistory> documents)
      implements History {
    /** Copies the map. */
    public Known {
      documents = Map.copyOf(documents);
    }
  }

  /**
   * History could not be read.
   *
   * @param reason one sentence for the user, such as "not inside a git work tree"
   */
  record Unknown(String reason) implements History {}
}
