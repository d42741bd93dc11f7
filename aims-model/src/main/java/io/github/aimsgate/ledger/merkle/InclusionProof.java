package io.github.aimsgate.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Proof that a leaf stands at its place in a tree (RFC 9162, section 2.1.3).
 *
 * @param index the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf up to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  /** Refuses a place that is not in the tree. */
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    path = List.copyOf(path);
  }

  /**
   * Makes the proof for a leaf.
   *
   * @param leaves the hash of each leaf of the tree; asked for each once
   */
  public static InclusionProof of(long index, long size, LongFunction<Hash> leaves) {
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + Merkle.split(to - from);
      if (index < middle) {
        path.add(0, Merkle.root(middle, to, leaves));
        to = middle;
      } else {
        path.add(0, Merkle.root(from, middle, leaves));
        from = middle;
      }
    }
    return new InclusionProof(index, size, path);
  }

  /** Whether it shows that {@code leaf} stands there in the tree with this root. */
  public boolean proves(Hash leaf, Hash root) {
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Merkle.node(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Merkle.node(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
