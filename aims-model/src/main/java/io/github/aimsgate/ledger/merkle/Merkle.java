package io.github.aimsgate.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongFunction;

/** How a Merkle tree is hashed (RFC 6962, section 2.1; RFC 9162, section 2.1.1). */
public final class Merkle {

  /** Leaves and nodes are told apart, so that no node can be passed off as a leaf. */
  private static final byte LEAF = 0;

  private static final byte NODE = 1;

  private Merkle() {}

  /** The root of the tree that has no leaf. */
  public static Hash emptyRoot() {
    return new Hash(sha256().digest());
  }

  /** The hash of a leaf. */
  public static Hash leaf(byte[] data) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(data));
  }

  /** The hash of the node above two others. */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    left.update(digest);
    right.update(digest);
    return new Hash(digest.digest());
  }

  /** The root over the leaves {@code from} (inclusive) to {@code to} (exclusive), at least one. */
  static Hash root(long from, long to, LongFunction<Hash> leaves) {
    if (to - from == 1) {
      return leaves.apply(from);
    }
    long middle = from + split(to - from);
    return node(root(from, middle, leaves), root(middle, to, leaves));
  }

  /** The largest power of two below {@code size}: how many leaves lie left of the root. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
