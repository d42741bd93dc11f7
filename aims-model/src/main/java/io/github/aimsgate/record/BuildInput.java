package io.github.aimsgate.record;

/**
 * A file that the build read and the decision rests on.
 *
 * @param path relative to the top of the work tree
 * @param sha256 64 digits in lower case
 */
public record BuildInput(String path, String sha256) {

  /** Refuses what is no digest. */
  public BuildInput {
    Form.sha256(sha256);
  }
}
