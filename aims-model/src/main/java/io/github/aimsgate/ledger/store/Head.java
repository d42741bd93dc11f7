package io.github.aimsgate.ledger.store;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import java.util.List;
import java.util.Optional;

/**
 * The end of a ledger. Its lines hash to its checkpoint; who signed either has to be asked.
 *
 * @param checkpoint the last checkpoint
 * @param sealed the edge over the lines that the checkpoint was signed over
 * @param edge the edge over all whole lines
 * @param last the last line
 * @param unsealed whole lines behind the checkpoint, which an interrupted append left; part of the
 *     edge
 * @param remainder how many bytes of an unfinished line follow
 */
public record Head(
    Checkpoint checkpoint,
    MerkleEdge sealed,
    MerkleEdge edge,
    Optional<byte[]> last,
    List<byte[]> unsealed,
    long remainder) {

  /** Takes the lists as they are now. */
  public Head {
    unsealed = List.copyOf(unsealed);
  }

  /** How many records there are. */
  public long size() {
    return edge.size();
  }

  /** The root over all of them. */
  public Hash root() {
    return edge.root();
  }

  /** Whether its checkpoint vouches for all that is there. */
  public boolean isFinished() {
    return unsealed.isEmpty() && remainder == 0;
  }

  boolean isAt(Head other) {
    return edge.equals(other.edge);
  }
}
