package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.ledger.store.Head;
import io.github.aimsgate.ledger.store.LedgerStore;
import io.github.aimsgate.ledger.store.Outcome;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.Position;
import io.github.aimsgate.record.RecordId;
import io.github.aimsgate.record.RootKey;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Appends to a ledger. Safe for any number of processes at once. */
public final class Ledger {

  /** Each lost race is another's append that succeeded; so many in a row are a broken store. */
  private static final int MAX_RACES = 10_000;

  private static final String NOT_CONFIRMED =
      "the records are in the ledger, but the store did not confirm that they would survive a power"
          + " failure";

  private final LedgerStore store;
  private final List<Checkpoint> pins;

  /**
   * A ledger to append to.
   *
   * @param pins checkpoints of it that somebody remembered; may be empty. That all of history
   *     agrees with them is said by {@link LedgerVerifier} alone
   */
  public Ledger(LedgerStore store, List<Checkpoint> pins) {
    this.store = store;
    this.pins = List.copyOf(pins);
  }

  /**
   * Makes a ledger in a folder that does not exist or is empty.
   *
   * @param verifier the URI of the program that makes it
   * @param root signs the first record and checkpoint; an Ed25519 key
   * @param roots the keys that the ledger trusts, that of {@code root} with the role {@code append}
   *     among them
   * @return the checkpoint over the first record: the pin, to be kept outside of the ledger
   * @throws InputException if there is something already, the keys will not do, or the folder
   *     cannot be written
   */
  public static Checkpoint create(
      Path folder,
      String verifier,
      Signer root,
      List<RootKey> roots,
      Instant instant,
      SecureRandom random) {
    Genesis genesis = Genesis.make(verifier, root, roots, instant, random);
    FileStore.create(folder, genesis.line(), genesis.pin().toBytes());
    return genesis.pin();
  }

  /**
   * Appends records as one batch: all of them or none.
   *
   * @param drafts at least one
   * @param signer an Ed25519 key with the role {@code append}
   * @param instant now; at most five minutes before the last record's
   * @throws InputException if the ledger is not in order, the key may not append, the clock is
   *     wrong, a record is too long or the store cannot be written; then nothing was appended
   */
  public Appended append(List<Draft> drafts, Signer signer, Instant instant, SecureRandom random) {
    List<RecordId> ids = ids(drafts, instant, random);
    // Once, not in each race: while others append too, signatures are most of the work.
    Trust trust = AppendCheck.genesis(store);
    for (int race = 0; race < MAX_RACES; race++) {
      Optional<Appended> appended = attempt(trust, store.head(), drafts, ids, signer, instant);
      if (appended.isPresent()) {
        return appended.get();
      }
    }
    throw overtaken();
  }

  /**
   * Appends records that follow from what a verification found, as one batch.
   *
   * @param verified what was found; the ledger is as it was then, or nothing is appended
   * @return empty if others have appended since
   * @throws InputException as for {@link #append}
   */
  public Optional<Appended> appendTo(
      Verification verified,
      List<Draft> drafts,
      Signer signer,
      Instant instant,
      SecureRandom random) {
    Head head = store.head();
    if (head.size() != verified.size() || !head.root().equals(verified.root())) {
      return Optional.empty();
    }
    List<RecordId> ids = ids(drafts, instant, random);
    return attempt(AppendCheck.genesis(store), head, drafts, ids, signer, instant);
  }

  /**
   * Mends what an interrupted append left at the end: whole records are sealed by a new checkpoint,
   * an unfinished one is cut off.
   *
   * @return what was mended; empty if there was nothing
   * @throws InputException as for {@link #append}, and if what is there was left by no append
   */
  public List<String> mend(Signer signer, Instant instant) {
    Trust trust = AppendCheck.genesis(store);
    for (int race = 0; race < MAX_RACES; race++) {
      Head head = store.head();
      if (head.isFinished()) {
        return List.of();
      }
      AppendCheck check = AppendCheck.of(store.name(), trust, head, pins);
      check.refuse(signer.publicKey(), instant);
      Checkpoint whole = Checkpoint.sign(trust.origin(), head.size(), head.root(), signer);
      if (store.compareAndAppend(head, List.of(), whole.toBytes()) != Outcome.CONFLICT) {
        return check.warnings();
      }
    }
    throw overtaken();
  }

  private static List<RecordId> ids(List<Draft> drafts, Instant instant, SecureRandom random) {
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("an append of nothing");
    }
    return drafts.stream().map(draft -> RecordId.of(instant, random)).toList();
  }

  private Optional<Appended> attempt(
      Trust trust,
      Head head,
      List<Draft> drafts,
      List<RecordId> ids,
      Signer signer,
      Instant instant) {
    AppendCheck check = AppendCheck.of(store.name(), trust, head, pins);
    check.refuse(signer.publicKey(), instant);
    Batch batch = Batch.sign(drafts, ids, trust, head.edge(), signer, instant);
    Outcome outcome = store.compareAndAppend(head, batch.lines(), batch.checkpoint().toBytes());
    if (outcome == Outcome.OK) {
      return Optional.of(new Appended(batch.records(), batch.checkpoint(), check.warnings()));
    }
    return outcome == Outcome.UNKNOWN && isThere(batch, head)
        ? Optional.of(new Appended(batch.records(), batch.checkpoint(), List.of(NOT_CONFIRMED)))
        : Optional.empty();
  }

  private InputException overtaken() {
    return new InputException(
        Location.startOf(store.name()),
        "changed under each of " + MAX_RACES + " attempts to append",
        "see what else is writing there");
  }

  /** Finds out what became of a batch whose fate the store does not know. */
  private boolean isThere(Batch batch, Head before) {
    try (Stream<byte[]> entries =
        store.entries(before.size(), before.size() + batch.lines().size())) {
      List<byte[]> found = entries.toList();
      return found.size() == batch.lines().size()
          && Stream.iterate(0, i -> i < found.size(), i -> i + 1)
              .allMatch(i -> Arrays.equals(found.get(i), batch.lines().get(i)));
    }
  }

  /** Records at their places, and the checkpoint over them. */
  private record Batch(List<Statement> records, List<byte[]> lines, Checkpoint checkpoint) {

    static Batch sign(
        List<Draft> drafts,
        List<RecordId> ids,
        Trust trust,
        MerkleEdge before,
        Signer signer,
        Instant instant) {
      List<Statement> records = new ArrayList<>();
      List<byte[]> lines = new ArrayList<>();
      MerkleEdge edge = before;
      for (int i = 0; i < drafts.size(); i++) {
        Position position = position(trust, edge);
        Statement record = drafts.get(i).at(ids.get(i), position, instant);
        byte[] line = RecordLine.sign(record, signer);
        records.add(record);
        lines.add(line);
        edge = edge.append(Merkle.leaf(line));
      }
      Checkpoint checkpoint = Checkpoint.sign(trust.origin(), edge.size(), edge.root(), signer);
      return new Batch(records, lines, checkpoint);
    }

    private static Position position(Trust trust, MerkleEdge edge) {
      String root = HexFormat.of().formatHex(edge.root().bytes());
      return new Position(trust.origin().name(), edge.size(), root);
    }
  }
}
