package io.github.aimsgate.source.history;

import java.time.Instant;

/**
 * A commit that changed a file.
 *
 * @param commit its full identifier, 40 hexadecimal digits
 * @param committed the committer's date: an indication of age, never used for order
 * @param author the author, as {@code Name <address>}
 */
public record Change(String commit, Instant committed, String author) {

  /** The first ten digits of the identifier. */
  public String abbreviated() {
    return commit.substring(0, 10);
  }
}
