package io.github.aimsgate.ledger.store;

import java.util.Optional;

/** Reads a ledger's lines, one after the other. */
public interface EntryReader extends AutoCloseable {

  /**
   * The next whole line, without its end; empty behind the last. Of a line that is longer than any
   * record only the first {@link LedgerStore#MAX_RECORD} + 1 bytes.
   */
  Optional<byte[]> next();

  /** What follows the last whole line; of more than a record's length only the beginning. */
  byte[] rest();

  @Override
  void close();
}
