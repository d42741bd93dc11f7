package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.Head;
import io.github.aimsgate.ledger.store.LedgerStore;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.key.Algorithm;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to be true of a ledger's two ends before anything is appended. That all between them is
 * right is too long a question for each append; it is the verifier's.
 */
final class AppendCheck {

  private static final String RESTORE = "find out what happened with verify-ledger, and restore it";

  private final String name;
  private final Trust trust;
  private final Head head;
  private final List<String> warnings = new ArrayList<>();

  private AppendCheck(String name, Trust trust, Head head) {
    this.name = name;
    this.trust = trust;
    this.head = head;
  }

  /**
   * Looks at the ledger.
   *
   * @throws InputException if nothing may be appended to it
   */
  static AppendCheck of(String name, Trust trust, Head head, List<Checkpoint> pins) {
    AppendCheck check = new AppendCheck(name, trust, head);
    check.refuseForeignCheckpoint();
    pins.forEach(check::refuseContradicted);
    check.judgeUnsealed();
    check.judgeRemainder();
    return check;
  }

  /** What the append will mend. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * Looks at who wants to append, and when.
   *
   * @throws InputException if they may not
   */
  void refuse(PublicKey signer, Instant instant) {
    if (!trust.knows(signer)) {
      throw problem(
          "the key " + signer + " is not among the root keys of this ledger, so it cannot append",
          "sign with a key that the ledger's first record lists with the role \"append\"");
    }
    if (!trust.appenders().contains(signer) || signer.algorithm() != Algorithm.ED25519) {
      throw problem(
          "the key " + signer + " is trusted, but is no Ed25519 key with the role \"append\"",
          "sign with a key that the ledger's first record lists with that role");
    }
    lastInstant()
        .filter(last -> instant.isBefore(last.minus(Sequence.TOLERANCE)))
        .ifPresent(
            last -> {
              throw problem(
                  "the clock says "
                      + instant
                      + ", more than five minutes before the last record ("
                      + last
                      + ")",
                  "set the clock of this machine");
            });
  }

  /**
   * Reads and checks the first record.
   *
   * @throws InputException if there is none to trust
   */
  static Trust genesis(LedgerStore store) {
    try (Stream<byte[]> first = store.entries(0, 1)) {
      byte[] line = first.findFirst().orElse(new byte[0]);
      Trust trust = Trust.of(line);
      Optional<Finding> wrong = new Sequence(trust).take(new LineCheck(trust).check(line));
      if (wrong.isPresent()) {
        throw new IllegalArgumentException(wrong.get().message());
      }
      return trust;
    } catch (MalformedRecordException | IllegalArgumentException invalid) {
      throw new InputException(
          Location.startOf(store.name()),
          "has no first record that says which keys to trust: " + invalid.getMessage(),
          RESTORE);
    }
  }

  private void refuseForeignCheckpoint() {
    if (!head.checkpoint().origin().equals(trust.origin())) {
      throw problem("has the checkpoint of another ledger, " + head.checkpoint().origin(), RESTORE);
    }
    if (!head.checkpoint().isSignedBy(trust.appenders())) {
      throw problem(
          "has a checkpoint that no key signed which its first record trusts to append", RESTORE);
    }
  }

  private void refuseContradicted(Checkpoint pin) {
    if (!pin.origin().equals(trust.origin())) {
      throw problem(
          "is not the ledger that the pin remembers, " + pin.origin(),
          "restore that ledger, or give the pin of this one");
    }
    if (pin.size() > head.checkpoint().size()) {
      throw problem(
          "was rolled back: a pin remembers "
              + pin.size()
              + " records, and its checkpoint vouches for "
              + head.checkpoint().size(),
          RESTORE);
    }
    boolean forged = pin.size() == 1 && !pin.root().equals(trust.genesis());
    boolean forked =
        pin.size() == head.checkpoint().size() && !pin.root().equals(head.checkpoint().root());
    if (forged || forked) {
      throw problem("does not hold the records that a pin remembers", RESTORE);
    }
  }

  /** Whole records behind the checkpoint are kept if they could have been appended. */
  private void judgeUnsealed() {
    Sequence sequence = new Sequence(trust, head.sealed(), Optional.empty());
    LineCheck check = new LineCheck(trust);
    for (byte[] line : head.unsealed()) {
      sequence
          .take(check.check(line))
          .ifPresent(
              finding -> {
                throw problem(
                    "holds something behind its checkpoint that no append left: " + finding,
                    RESTORE);
              });
    }
    if (!head.unsealed().isEmpty()) {
      warnings.add(
          head.unsealed().size()
              + " records that an interrupted append left behind the checkpoint are sealed now");
    }
  }

  private void judgeRemainder() {
    if (head.remainder() > 0) {
      warnings.add(
          head.remainder() + " bytes of a record that was never finished are cut off the end");
    }
  }

  private Optional<Instant> lastInstant() {
    return head.last().map(this::instant);
  }

  private Instant instant(byte[] line) {
    try {
      return Envelope.parse(line).statement().predicate().timeCreated();
    } catch (MalformedRecordException malformed) {
      throw problem("has a last record that " + malformed.getMessage(), RESTORE);
    }
  }

  private InputException problem(String message, String fix) {
    return new InputException(Location.startOf(name), message, fix);
  }
}
