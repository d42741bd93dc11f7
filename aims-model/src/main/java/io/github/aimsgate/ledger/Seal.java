package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.store.LedgerStore;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger's own checkpoint, compared with its records. */
final class Seal {

  private final Trust trust;
  private final Optional<Checkpoint> checkpoint;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Hash> root = Optional.empty();

  private Seal(Trust trust, Optional<Checkpoint> checkpoint) {
    this.trust = trust;
    this.checkpoint = checkpoint;
  }

  static Seal read(LedgerStore store, Trust trust) {
    try {
      Seal seal = new Seal(trust, Optional.of(Checkpoint.parse("checkpoint", store.checkpoint())));
      seal.checkpoint.ifPresent(seal::judge);
      return seal;
    } catch (InputException none) {
      Seal seal = new Seal(trust, Optional.empty());
      seal.findings.add(
          Finding.of(
              Rule.CHECKPOINT,
              "the checkpoint "
                  + none.problems().stream().map(Problem::message).findFirst().orElse("is none")
                  + ": it was changed or removed"));
      return seal;
    }
  }

  /** How many records it vouches for. */
  Optional<Long> size() {
    return checkpoint.map(Checkpoint::size);
  }

  /** Whether a record is among those that it vouches for. */
  boolean covers(long index) {
    return checkpoint.filter(own -> index < own.size()).isPresent();
  }

  /** Looks at the ledger as it grows. */
  void look(MerkleEdge edge) {
    if (size().filter(size -> size == edge.size()).isPresent()) {
      root = Optional.of(edge.root());
    }
  }

  /**
   * What is wrong with it.
   *
   * @param lines how many records there are
   * @param sound whether each of them is right by itself; else it is no news that the root differs
   */
  List<Finding> findings(long lines, boolean sound) {
    List<Finding> all = new ArrayList<>(findings);
    checkpoint.flatMap(own -> broken(own, lines, sound)).ifPresent(all::add);
    return all;
  }

  private Optional<Finding> broken(Checkpoint own, long lines, boolean sound) {
    if (lines < own.size()) {
      String message =
          "TRUNCATED: the checkpoint was signed over "
              + own.size()
              + " records and "
              + lines
              + " are there, so that "
              + (own.size() - lines)
              + " were removed";
      return Optional.of(Finding.of(Rule.SIZE, message));
    }
    boolean agrees = root.filter(own.root()::equals).isPresent();
    return agrees || !sound
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Rule.ROOT,
                "the records are not those that the checkpoint was signed over: records or the"
                    + " checkpoint were replaced"));
  }

  private void judge(Checkpoint own) {
    if (!own.origin().equals(trust.origin())) {
      findings.add(
          Finding.of(
              Rule.CHECKPOINT,
              "the checkpoint is of the ledger " + own.origin() + ": it was put here from there"));
    } else if (!own.isSignedBy(trust.appenders())) {
      findings.add(
          Finding.of(
              Rule.CHECKPOINT_SIGNER,
              "the checkpoint is signed by no key that the first record trusts to append: it was"
                  + " changed, or somebody else made it"));
    }
  }
}
