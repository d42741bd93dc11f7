package io.github.aimsgate.record;

/**
 * The policy that a decision was made by.
 *
 * @param name its name
 * @param version its version
 * @param sha256 over its file's bytes, 64 digits in lower case
 */
public record PolicyRef(String name, String version, String sha256) {

  /** Refuses what is no digest. */
  public PolicyRef {
    Form.sha256(sha256);
  }
}
