package io.github.aimsgate.record;

/**
 * One thing that a record speaks of, by digest.
 *
 * @param name what it is called, such as a file's name or Maven coordinates
 * @param sha256 64 digits in lower case
 */
public record Subject(String name, String sha256) {

  /** Refuses what is no digest. */
  public Subject {
    Form.sha256(sha256);
  }
}
