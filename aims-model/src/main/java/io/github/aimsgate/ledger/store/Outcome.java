package io.github.aimsgate.ledger.store;

/** What became of an append. */
public enum Outcome {
  /** The records are in the ledger, durably. */
  OK,
  /** Somebody else appended first; nothing was written. */
  CONFLICT,
  /** Nobody can say; the ledger has to be read again. */
  UNKNOWN
}
