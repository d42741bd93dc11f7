package io.github.aimsgate.record;

/**
 * Where a record stands in its ledger. Signed with the record, so that each record vouches for all
 * before it.
 *
 * @param origin which ledger
 * @param index counted from 0
 * @param prevRoot the RFC 6962 root over all earlier leaves, 64 hexadecimal digits; over none it is
 *     the SHA-256 of nothing
 */
public record Position(String origin, long index, String prevRoot) {

  /** Refuses an index below 0 and a root that is no digest. */
  public Position {
    if (index < 0) {
      throw new IllegalArgumentException("an index is not less than 0");
    }
    Form.sha256(prevRoot);
  }
}
