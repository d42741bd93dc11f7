package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.EntryReader;
import io.github.aimsgate.ledger.store.LedgerStore;
import io.github.aimsgate.record.Build;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Decision;
import io.github.aimsgate.record.Envelope;
import io.github.aimsgate.record.MalformedRecordException;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.UnknownRecordTypeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Verifies a whole ledger: hashes every record again, checks every signature and place, the
 * checkpoint and each pin. Writes nothing. Memory does not grow with the ledger but for the ids of
 * its records.
 */
public final class LedgerVerifier {

  private static final int MAX_FINDINGS = 100;

  /** Whatever an interrupted append leaves begins like every record. */
  private static final byte[] RECORD_START =
      ("{\"payloadType\":\"" + Envelope.PAYLOAD_TYPE + "\",\"payload\":\"")
          .getBytes(StandardCharsets.UTF_8);

  private final LedgerStore store;
  private final Consumer<VerifiedRecord> consumer;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Set<String> missingEvidence = new HashSet<>();
  private long silent;

  private LedgerVerifier(LedgerStore store, Consumer<VerifiedRecord> consumer) {
    this.store = store;
    this.consumer = consumer;
  }

  /**
   * Verifies a ledger.
   *
   * @param pins checkpoints of it that somebody remembered; without one the best outcome is {@link
   *     Verification.Outcome#UNVERIFIABLE}. Records that were appended after the newest of them can
   *     be missing without a trace: an older copy of the whole ledger is as good as the ledger was
   * @throws io.github.aimsgate.source.InputException if the ledger cannot be read
   */
  public static Verification verify(LedgerStore store, List<Checkpoint> pins) {
    return verify(store, pins, record -> {});
  }

  /**
   * Verifies a ledger and hands its records over on the way.
   *
   * @param consumer takes, in order, the records that the checkpoint vouches for, up to the first
   *     that is not right. What it made of them is worth what the outcome says, which is known only
   *     at the end
   */
  public static Verification verify(
      LedgerStore store, List<Checkpoint> pins, Consumer<VerifiedRecord> consumer) {
    return new LedgerVerifier(store, consumer).verify(List.copyOf(pins));
  }

  private Verification verify(List<Checkpoint> pins) {
    Trust trust;
    byte[] genesis = genesis();
    try {
      trust = Trust.of(genesis);
    } catch (UnknownRecordTypeException newer) {
      // Without its keys only a pin of this very record tells a newer version's from a changed one.
      Hash leaf = Merkle.leaf(genesis);
      boolean pinned = pins.stream().anyMatch(pin -> pin.size() == 1 && pin.root().equals(leaf));
      return noGenesis(pinned ? Rule.RECORD_TYPE : Rule.GENESIS, newer.getMessage());
    } catch (MalformedRecordException | IllegalArgumentException invalid) {
      String reason =
          genesis.length == 0 ? "is not there: the ledger was emptied" : invalid.getMessage();
      return noGenesis(Rule.GENESIS, reason);
    }
    return verify(trust, pins);
  }

  /** The first line; empty if there is none. */
  private byte[] genesis() {
    try (Stream<byte[]> first = store.entries(0, 1)) {
      return first.findFirst().orElse(new byte[0]);
    }
  }

  private static Verification noGenesis(Rule rule, String reason) {
    String message =
        "the first record "
            + reason
            + ": without it nothing says which keys to trust, so nothing else was looked at";
    Finding finding = new Finding(Optional.of(0L), Optional.empty(), rule, message);
    return Verification.of(0, MerkleEdge.EMPTY.root(), List.of(finding), List.of());
  }

  private Verification verify(Trust trust, List<Checkpoint> pins) {
    Pins remembered = new Pins(trust, pins);
    Seal seal = Seal.read(store, trust);
    Sequence sequence = new Sequence(trust);
    try (EntryReader lines = store.read()) {
      LineCheck check = new LineCheck(trust);
      OrderedWork.run(
          lines::next,
          check::check,
          line -> {
            take(sequence, seal, line);
            remembered.look(sequence.edge());
            seal.look(sequence.edge());
          });
      judgeRest(lines.rest(), sequence.edge().size());
    }
    long size = sequence.edge().size();
    long sealed = seal.size().orElse(size);
    boolean sound = findings.isEmpty();
    findings.addAll(seal.findings(size, sound));
    findings.addAll(remembered.findings(sealed));
    judgeEvidence();
    judgeUnsealed(size - sealed);
    return Verification.of(sealed, sequence.edge().root(), told(), warnings);
  }

  private void take(Sequence sequence, Seal seal, CheckedLine line) {
    long index = sequence.edge().size();
    Optional<Finding> finding = sequence.take(line);
    if (finding.isPresent()) {
      tell(finding.get());
    } else if (findings.isEmpty() && silent == 0 && seal.covers(index)) {
      handOver(index, line);
    }
    line.statement().ifPresent(record -> lookForEvidence(index, record));
  }

  private void handOver(long index, CheckedLine line) {
    line.statement()
        .flatMap(record -> line.signer().map(signer -> new VerifiedRecord(index, record, signer)))
        .ifPresent(consumer);
  }

  private void tell(Finding finding) {
    if (findings.size() < MAX_FINDINGS) {
      findings.add(finding);
    } else {
      silent++;
    }
  }

  /** Whatever a record names by digest alone has to be there: the record does not hold it. */
  private void lookForEvidence(long index, Statement record) {
    Content content = record.predicate().content();
    Stream.of(
            content.evidenceSha256(),
            content.decision().flatMap(Decision::subjectSha256),
            content.build().flatMap(Build::classPathSha256))
        .flatMap(Optional::stream)
        .filter(sha256 -> !store.evidence().holds(sha256) && missingEvidence.add(sha256))
        .forEach(sha256 -> tell(missing(index, record, sha256)));
  }

  private static Finding missing(long index, Statement record, String sha256) {
    return new Finding(
        Optional.of(index),
        Optional.of(record.predicate().recordId().text()),
        Rule.EVIDENCE_MISSING,
        "the evidence that it names is not in the ledger's folder ("
            + sha256
            + "): nobody can look again at what was decided from");
  }

  private void judgeEvidence() {
    for (String sha256 : store.evidence().altered()) {
      tell(
          Finding.of(
              Rule.EVIDENCE,
              "the evidence "
                  + sha256
                  + " is not what its name says: it was changed after the decision"));
    }
  }

  private void judgeRest(byte[] rest, long lines) {
    if (rest.length == 0) {
      return;
    }
    if (isBeginningOfRecord(rest)) {
      tell(
          Finding.of(
              Rule.UNFINISHED,
              "an unfinished record follows record "
                  + (lines - 1)
                  + ": an append was interrupted or is under way; the next append cuts it off"));
    } else {
      tell(
          new Finding(
              Optional.of(lines),
              Optional.empty(),
              Rule.REMAINDER,
              "something follows the last record that is no record: it was added, or the end of"
                  + " that record was changed"));
    }
  }

  private static boolean isBeginningOfRecord(byte[] rest) {
    for (int i = 0; i < rest.length && i < RECORD_START.length; i++) {
      if (rest[i] != RECORD_START[i]) {
        return false;
      }
    }
    return true;
  }

  private void judgeUnsealed(long unsealed) {
    if (unsealed > 0) {
      tell(
          Finding.of(
              Rule.UNSEALED,
              unsealed
                  + (unsealed == 1 ? " record follows" : " records follow")
                  + " the checkpoint: an append was interrupted or is under way, or an older"
                  + " checkpoint was put in the place of a newer one; the next append seals them"));
    }
  }

  private List<Finding> told() {
    if (silent > 0) {
      warnings.add(silent + " more findings about single records were left out");
    }
    return findings;
  }
}
