package io.github.aimsgate.ledger.note;

import io.github.aimsgate.record.key.Algorithm;
import io.github.aimsgate.record.key.PublicKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A key under the name that it signs notes with (C2SP, signed-note, "Signatures").
 *
 * @param name for a ledger its origin
 * @param key an Ed25519 key
 */
public record NoteKey(String name, PublicKey key) {

  /** What tells an Ed25519 key from one of another kind. */
  private static final byte ED25519 = 1;

  /**
   * Refuses what no note can name.
   *
   * @throws IllegalArgumentException for a name with a space or a plus sign, and for a key that is
   *     not of Ed25519
   */
  public NoteKey {
    if (!Origin.isName(name) || key.algorithm() != Algorithm.ED25519) {
      throw new IllegalArgumentException("a note is signed under a name, by an Ed25519 key");
    }
  }

  /** The first four bytes of the key's hash, big-endian: a hint, which decides nothing. */
  public int id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(ED25519);
      return ByteBuffer.wrap(digest.digest(key.ed25519())).getInt();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
