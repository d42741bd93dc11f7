package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.Verification.Outcome;

/** What has to hold of a ledger. */
public enum Rule {
  /** A line is a record, in the one form that records are written in. */
  RECORD_FORM("record-form", Outcome.TAMPERED),
  /** A record is what its signer signed. */
  SIGNATURE("signature", Outcome.TAMPERED),
  /** A record was signed by a key that may append. */
  SIGNER("signer", Outcome.TAMPERED),
  /** A record was signed for this ledger. */
  ORIGIN("origin", Outcome.TAMPERED),
  /** A record stands where it was signed to stand. */
  INDEX("index", Outcome.TAMPERED),
  /** The records before a record are those that it was signed over. */
  PREV_ROOT("prev-root", Outcome.TAMPERED),
  /** No two records have one id. */
  RECORD_ID("record-id", Outcome.TAMPERED),
  /** A record is not dated back behind the one before it. */
  TIME("time", Outcome.TAMPERED),
  /** The first record, and no other, says which keys are trusted. */
  GENESIS("genesis", Outcome.TAMPERED),
  /** The checkpoint is one, and of this ledger. */
  CHECKPOINT("checkpoint", Outcome.TAMPERED),
  /** The checkpoint was signed by a key that may append. */
  CHECKPOINT_SIGNER("checkpoint-signer", Outcome.TAMPERED),
  /** There are as many records as the checkpoint was signed over. */
  SIZE("size", Outcome.TAMPERED),
  /** The records are those that the checkpoint was signed over. */
  ROOT("root", Outcome.TAMPERED),
  /** Nothing but records is in the ledger. */
  REMAINDER("remainder", Outcome.TAMPERED),
  /** The ledger is the one that a pin remembers. */
  PIN_ORIGIN("pin-origin", Outcome.TAMPERED),
  /** The first record is the one that a pin remembers. */
  PIN_GENESIS("pin-genesis", Outcome.TAMPERED),
  /** The ledger has all the records that a pin remembers. */
  PIN_SIZE("pin-size", Outcome.TAMPERED),
  /** The records are those that a pin remembers. */
  PIN_ROOT("pin-root", Outcome.TAMPERED),
  /** Evidence is what its name says. */
  EVIDENCE("evidence", Outcome.TAMPERED),
  /** The checkpoint vouches for every record. */
  UNSEALED("unsealed", Outcome.UNVERIFIABLE),
  /** The last record is whole. */
  UNFINISHED("unfinished", Outcome.UNVERIFIABLE),
  /** The evidence that a record names is there. */
  EVIDENCE_MISSING("evidence-missing", Outcome.UNVERIFIABLE),
  /** A record is of a type that this version understands. */
  RECORD_TYPE("record-type", Outcome.UNVERIFIABLE),
  /** Somebody remembers the ledger. */
  NOT_PINNED("not-pinned", Outcome.UNVERIFIABLE);

  private final String id;
  private final Outcome broken;

  Rule(String id, Outcome broken) {
    this.id = id;
    this.broken = broken;
  }

  /** The rule's name in reports. */
  public String id() {
    return id;
  }

  /** What a ledger is that breaks it. */
  Outcome broken() {
    return broken;
  }
}
