package io.github.aimsgate.record;

import io.github.aimsgate.record.key.Signer;
import java.util.List;

/**
 * An in-toto Statement v1 (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md).
 *
 * @param subjects what it speaks of: artifacts if the type {@linkplain RecordType#namesArtifacts
 *     names} some, else one thing that is no artifact
 * @param type what it is about
 * @param predicate what it says
 */
public record Statement(List<Subject> subjects, RecordType type, Predicate predicate) {

  /** Refuses subjects that the type does not have, and root keys outside of genesis. */
  public Statement {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("a record has a subject");
    }
    if (!type.isLater() && !type.namesArtifacts() && subjects.size() > 1) {
      throw new IllegalArgumentException("a record of " + type.word() + " has one subject");
    }
    if ((type == RecordType.GENESIS) == predicate.content().rootKeys().isEmpty()) {
      throw new IllegalArgumentException("genesis has root keys, and no other record has");
    }
  }

  /**
   * Reads a payload. Strict: no key twice, none unknown. Of a {@linkplain RecordType#isLater later}
   * type only the place in the ledger is read.
   *
   * @throws UnknownRecordTypeException if its predicate type is this project's and not known to
   *     this version; then nothing else of it was read
   * @throws MalformedRecordException if it is no statement of ours
   */
  public static Statement parse(byte[] payload) throws MalformedRecordException {
    return StrictJson.read(payload, StatementReader::statement);
  }

  /** The bytes to be signed: compact JSON, always the same for equal statements. */
  public byte[] toBytes() {
    return StatementWriter.bytes(this);
  }

  /** The statement in an envelope with one signature. */
  public Envelope sign(Signer signer) {
    return Envelope.sign(toBytes(), signer);
  }
}
