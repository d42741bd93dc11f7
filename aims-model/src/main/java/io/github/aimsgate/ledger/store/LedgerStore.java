package io.github.aimsgate.ledger.store;

import io.github.aimsgate.source.InputException;
import java.util.List;
import java.util.stream.Stream;

/** Where a ledger is kept. Reading never writes. */
public interface LedgerStore {

  /** The longest record, in bytes. */
  int MAX_RECORD = 65_535;

  /**
   * What the ledger is now, for whoever wants to append.
   *
   * @throws InputException if there is no ledger, or what is there does not hash to its checkpoint
   */
  Head head();

  /**
   * Appends, if the ledger is still what it was.
   *
   * @param expected what the records and the checkpoint were made for
   * @param lines the records, in order, each without a line end; none to seal what an interrupted
   *     append left
   * @param checkpoint the signed checkpoint of the ledger with these records
   * @throws InputException if the store cannot be written; then nothing was appended
   */
  Outcome compareAndAppend(Head expected, List<byte[]> lines, byte[] checkpoint);

  /**
   * The records from one index (inclusive) to another (exclusive) as they lie there, unverified;
   * fewer if there are fewer. To be closed.
   */
  Stream<byte[]> entries(long from, long to);

  /** All records as they lie there, unverified, and what follows the last of them. */
  EntryReader read();

  /**
   * The checkpoint as it lies there, unverified.
   *
   * @throws InputException if there is none
   */
  byte[] checkpoint();

  /** What the records' decisions were made from. */
  EvidenceStore evidence();

  /** Where the ledger is, for messages. */
  String name();
}
