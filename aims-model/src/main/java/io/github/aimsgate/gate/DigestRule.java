package io.github.aimsgate.gate;

import java.util.List;

/** A digest that a document states is not that of the bytes. */
final class DigestRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    return input.digests().stream()
        .filter(digest -> !digest.stated().hex().equals(digest.actual()))
        .map(
            digest ->
                new Finding(
                    "A.7.5/digest-mismatch",
                    Severity.ERROR,
                    Status.CONTRADICTED,
                    digest.stated().location(),
                    "states "
                        + digest.stated().algorithm()
                        + " "
                        + start(digest.stated().hex())
                        + " for "
                        + digest.stated().path()
                        + ", whose bytes have "
                        + start(digest.actual()),
                    "review the document for the file that is there, or restore the file"))
        .toList();
  }

  /** The first digits, enough to tell digests apart. */
  static String start(String hex) {
    return hex.length() <= 12 ? hex : hex.substring(0, 12) + "…";
  }
}
