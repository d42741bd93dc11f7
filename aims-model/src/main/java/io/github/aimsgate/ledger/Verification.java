package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.Hash;
import java.util.List;

/**
 * What verifying a ledger came to.
 *
 * @param outcome the worst of all that was found
 * @param size how many records the checkpoint vouches for, or as many as there are
 * @param root the root over the records that were read
 * @param findings what keeps it from being verified, in the order of the records; empty exactly if
 *     it is verified. Of very many only the first
 * @param warnings what an auditor should know and what is no doubt about any record
 */
public record Verification(
    Outcome outcome, long size, Hash root, List<Finding> findings, List<String> warnings) {

  /** The three things that can be said of a ledger. */
  public enum Outcome {
    /**
     * Every record is what was once signed, and those that the newest pin remembers are there. That
     * none is missing behind them nobody can say from a ledger alone.
     */
    VERIFIED,
    /** Nothing is wrong, and something is missing without which nobody can say more. */
    UNVERIFIABLE,
    /** Something is not what was signed. */
    TAMPERED
  }

  /** Copies the lists. */
  public Verification {
    findings = List.copyOf(findings);
    warnings = List.copyOf(warnings);
  }

  static Verification of(long size, Hash root, List<Finding> findings, List<String> warnings) {
    Outcome worst =
        findings.stream()
            .map(finding -> finding.rule().broken())
            .reduce(Outcome.VERIFIED, (one, other) -> one.compareTo(other) > 0 ? one : other);
    return new Verification(worst, size, root, findings, warnings);
  }
}
