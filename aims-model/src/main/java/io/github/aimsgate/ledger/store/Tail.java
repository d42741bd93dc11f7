package io.github.aimsgate.ledger.store;

import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a ledger's file.
 *
 * @param head what it says
 * @param end where the last whole line ends, in bytes
 */
record Tail(Head head, long end) {

  private static final long MAX_UNSEALED = 128 * 1024 * 1024;

  /** Reads on from a remembered edge, and in full if that does not lead to the checkpoint. */
  static Tail read(Path entries, Checkpoint checkpoint, Optional<RememberedEdge> remembered) {
    return remembered
        .filter(edge -> edge.edge().size() < checkpoint.size())
        .map(edge -> new Reading(entries, checkpoint, edge))
        .filter(Reading::leadsToCheckpoint)
        .orElseGet(() -> new Reading(entries, checkpoint, RememberedEdge.START))
        .tail();
  }

  /** One pass over lines. */
  private static final class Reading {

    private final Path entries;
    private final Checkpoint checkpoint;
    private final List<byte[]> unsealed = new ArrayList<>();
    private MerkleEdge edge;
    private MerkleEdge sealed = MerkleEdge.EMPTY;
    private Optional<byte[]> last = Optional.empty();
    private long end;
    private long remainder;
    private long unsealedBytes;

    Reading(Path entries, Checkpoint checkpoint, RememberedEdge from) {
      this.entries = entries;
      this.checkpoint = checkpoint;
      this.edge = from.edge();
      try (LineReader lines = LineReader.open(entries, from.offset())) {
        Optional<byte[]> line = lines.next();
        for (; line.isPresent(); line = lines.next()) {
          take(line.get());
        }
        end = lines.lineStart();
        remainder = lines.position() - end;
      }
    }

    private void take(byte[] line) {
      last = Optional.of(line);
      edge = edge.append(Merkle.leaf(line));
      if (edge.size() == checkpoint.size()) {
        sealed = edge;
      } else if (edge.size() > checkpoint.size()) {
        unsealed.add(line);
        unsealedBytes += line.length;
        if (unsealedBytes > MAX_UNSEALED) {
          throw FileProblem.at(
              entries,
              "holds more records behind its checkpoint than any append writes",
              "verify the ledger, and restore its checkpoint from a copy");
        }
      }
    }

    boolean leadsToCheckpoint() {
      return sealed.size() == checkpoint.size() && sealed.root().equals(checkpoint.root());
    }

    Tail tail() {
      if (edge.size() < checkpoint.size()) {
        throw FileProblem.at(
            entries,
            "TRUNCATED: holds "
                + edge.size()
                + " records, but its checkpoint was signed over "
                + checkpoint.size(),
            "restore the file from a copy; nothing is appended to a ledger that lost records");
      }
      if (!leadsToCheckpoint()) {
        throw FileProblem.at(
            entries,
            "does not hash to the root of its checkpoint: a record was changed, inserted or removed",
            "find it with verify-ledger and restore the file from a copy");
      }
      return new Tail(new Head(checkpoint, sealed, edge, last, unsealed, remainder), end);
    }
  }
}
