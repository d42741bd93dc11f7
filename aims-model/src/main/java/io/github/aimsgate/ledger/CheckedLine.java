package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.key.PublicKey;
import java.util.Optional;

/**
 * A line, checked for itself and not yet for its place.
 *
 * @param leaf its hash
 * @param statement what it says, where it could be read
 * @param signer who signed it, where the signature is good
 * @param fault what is wrong with it
 */
record CheckedLine(
    Hash leaf, Optional<Statement> statement, Optional<PublicKey> signer, Optional<Fault> fault) {

  /**
   * What is wrong with a line.
   *
   * @param rule what does not hold
   * @param message one sentence
   */
  record Fault(Rule rule, String message) {}
}
