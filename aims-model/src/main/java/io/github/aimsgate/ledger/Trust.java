package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.note.Origin;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.RootKey;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.key.PublicKey;
import java.util.List;

/**
 * What a ledger's first record says: which ledger it is and whose word counts in it. As good as the
 * reason to believe that record, which is a pin.
 *
 * @param origin the ledger
 * @param roots the keys
 * @param genesis the hash of the record
 */
record Trust(Origin origin, List<RootKey> roots, Hash genesis) {

  /** The role of a key that signs records and checkpoints. */
  static final String APPEND = "append";

  Trust {
    roots = List.copyOf(roots);
  }

  /**
   * Reads the first record, and believes what it says of itself.
   *
   * @throws MalformedRecordException if the line is no record
   * @throws IllegalArgumentException if it is no genesis; the message says why
   */
  static Trust of(byte[] line) throws MalformedRecordException {
    Statement statement = Envelope.parse(line).statement();
    if (statement.type() != RecordType.GENESIS) {
      throw new IllegalArgumentException(
          "the first record is of the type "
              + statement.type().word()
              + ", so that nothing says which keys to trust");
    }
    Origin origin = new Origin(statement.predicate().ledger().origin());
    return new Trust(origin, statement.predicate().content().rootKeys(), Merkle.leaf(line));
  }

  /** The keys that may append. */
  List<PublicKey> appenders() {
    return roots.stream().filter(root -> root.roles().contains(APPEND)).map(RootKey::key).toList();
  }

  boolean knows(PublicKey key) {
    return roots.stream().anyMatch(root -> root.key().equals(key));
  }

  boolean knows(String fingerprint) {
    return roots.stream().anyMatch(root -> root.key().fingerprint().equals(fingerprint));
  }
}
