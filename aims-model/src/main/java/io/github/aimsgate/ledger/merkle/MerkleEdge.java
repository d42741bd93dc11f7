package io.github.aimsgate.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree: the roots of its complete subtrees, the largest first. It is all
 * that is needed to append leaves and to know the root, however many leaves there are.
 */
public final class MerkleEdge {

  /** The edge of the tree that has no leaf. */
  public static final MerkleEdge EMPTY = new MerkleEdge(0, List.of());

  private final long size;
  private final List<Hash> subtrees;

  private MerkleEdge(long size, List<Hash> subtrees) {
    this.size = size;
    this.subtrees = subtrees;
  }

  /**
   * An edge that was remembered. Believe it only if its root is one that you trust.
   *
   * @param size how many leaves the tree has, from 0
   * @param subtrees one hash for each bit that is set in {@code size}
   * @throws IllegalArgumentException if the two do not fit
   */
  public static MerkleEdge of(long size, List<Hash> subtrees) {
    if (size < 0 || Long.bitCount(size) != subtrees.size()) {
      throw new IllegalArgumentException(
          "an edge of " + subtrees.size() + " hashes is not that of " + size + " leaves");
    }
    return new MerkleEdge(size, List.copyOf(subtrees));
  }

  /** The edge after one more leaf. */
  public MerkleEdge append(Hash leaf) {
    List<Hash> grown = new ArrayList<>(subtrees);
    Hash last = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      last = Merkle.node(grown.remove(grown.size() - 1), last);
    }
    grown.add(last);
    return new MerkleEdge(size + 1, grown);
  }

  /** How many leaves the tree has. */
  public long size() {
    return size;
  }

  /** The roots of the complete subtrees, the largest first. */
  public List<Hash> subtrees() {
    return List.copyOf(subtrees);
  }

  /** The root of the tree. */
  public Hash root() {
    if (size == 0) {
      return Merkle.emptyRoot();
    }
    Hash root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Merkle.node(subtrees.get(i), root);
    }
    return root;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MerkleEdge that && size == that.size && subtrees.equals(that.subtrees);
  }

  @Override
  public int hashCode() {
    return subtrees.hashCode() + Long.hashCode(size);
  }

  @Override
  public String toString() {
    return size + " leaves, root " + root();
  }
}
