package io.github.aimsgate.ledger.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 digest in a Merkle tree: the hash of a leaf, of a node or of a whole tree. */
public final class Hash {

  /** The length of a hash in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  /**
   * A hash that was computed or received elsewhere.
   *
   * @throws IllegalArgumentException if these are not 32 bytes
   */
  public Hash(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash is " + LENGTH + " bytes, not " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  /**
   * Reads standard base64 with padding (RFC 4648, section 4), the one form that encodes a hash.
   *
   * @throws IllegalArgumentException for whatever else
   */
  public static Hash ofBase64(String text) {
    Hash hash = new Hash(Base64.getDecoder().decode(text));
    if (!hash.toString().equals(text)) {
      throw new IllegalArgumentException("a hash in base64 that is not the canonical one");
    }
    return hash;
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Adds the bytes to what is digested, without a copy. */
  void update(MessageDigest digest) {
    digest.update(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Standard base64 with padding. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
