package io.github.aimsgate.ledger.note;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.record.key.Algorithm;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.util.Collection;
import java.util.List;

/**
 * What a ledger was at one size, as a signed note (C2SP, tlog-checkpoint). One that somebody
 * remembered is a pin. Who signed it has to be asked: {@link #isSignedBy}.
 *
 * @param origin the ledger
 * @param size how many records it had
 * @param root the root of the Merkle tree over them
 * @param note the note that says so, as it was signed
 */
public record Checkpoint(Origin origin, long size, Hash root, SignedNote note) {

  private static final int LINES = 3;
  private static final String FIX = "give a checkpoint of a ledger, as it was written";

  /**
   * Signs what a ledger is.
   *
   * @param signer holds an Ed25519 key
   */
  public static Checkpoint sign(Origin origin, long size, Hash root, Signer signer) {
    String text = origin + "\n" + size + "\n" + root + "\n";
    return new Checkpoint(origin, size, root, SignedNote.sign(origin.name(), text, signer));
  }

  /**
   * Reads a checkpoint, strictly. Lines of extensions, which ours never have, are kept and not
   * understood.
   *
   * @param file names it in messages
   * @throws InputException if it is none
   */
  public static Checkpoint parse(String file, byte[] bytes) {
    SignedNote note = SignedNote.parse(file, bytes);
    List<String> lines = note.text().lines().toList();
    if (lines.size() < LINES || lines.stream().anyMatch(String::isEmpty)) {
      throw refuse(file, 1, "is no checkpoint: origin, size and root, each on its line");
    }
    return new Checkpoint(
        origin(file, lines.get(0)), size(file, lines.get(1)), root(file, lines.get(2)), note);
  }

  /** The checkpoint as it is stored. */
  public byte[] toBytes() {
    return note.toBytes();
  }

  /** Whether one of these keys that is of Ed25519 signed it, under the ledger's own name. */
  public boolean isSignedBy(Collection<PublicKey> keys) {
    List<NoteKey> known =
        keys.stream()
            .filter(key -> key.algorithm() == Algorithm.ED25519)
            .map(key -> new NoteKey(origin.name(), key))
            .toList();
    return !note.signers(known).isEmpty();
  }

  private static Origin origin(String file, String line) {
    try {
      return new Origin(line);
    } catch (IllegalArgumentException invalid) {
      throw refuse(file, 1, invalid.getMessage());
    }
  }

  private static long size(String file, String line) {
    try {
      return Decimal.parse(line);
    } catch (NumberFormatException invalid) {
      throw refuse(file, 2, "is no number of records");
    }
  }

  private static Hash root(String file, String line) {
    try {
      return Hash.ofBase64(line);
    } catch (IllegalArgumentException invalid) {
      throw refuse(file, LINES, "is no root: a SHA-256 digest in base64");
    }
  }

  private static InputException refuse(String file, int line, String message) {
    return new InputException(new Location(file, line, 1), message, FIX);
  }
}
