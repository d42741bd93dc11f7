package io.github.aimsgate.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Proof that a tree grew out of an earlier one by appending alone (RFC 9162, section 2.1.4).
 *
 * @param from how many leaves the earlier tree has, from 1
 * @param to how many the later one has, not fewer
 * @param path the hashes that both roots can be computed from; empty for trees of one size
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

  /** Refuses sizes between which there is nothing to prove. */
  public ConsistencyProof {
    if (from < 1 || from > to) {
      throw new IllegalArgumentException("no proof leads from " + from + " to " + to + " leaves");
    }
    path = List.copyOf(path);
  }

  /**
   * Makes the proof.
   *
   * @param leaves the hash of each leaf of the later tree
   */
  public static ConsistencyProof of(long from, long to, LongFunction<Hash> leaves) {
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = to;
    while (from != end) {
      long middle = start + Merkle.split(end - start);
      if (from <= middle) {
        path.add(0, Merkle.root(middle, end, leaves));
        end = middle;
      } else {
        path.add(0, Merkle.root(start, middle, leaves));
        start = middle;
      }
    }
    if (start > 0) {
      path.add(0, Merkle.root(start, end, leaves));
    }
    return new ConsistencyProof(from, to, path);
  }

  /** Whether it shows that the tree with root {@code later} begins with that of {@code earlier}. */
  public boolean proves(Hash earlier, Hash later) {
    if (from == to) {
      return path.isEmpty() && earlier.equals(later);
    }
    List<Hash> hashes = new ArrayList<>(path);
    if (Long.bitCount(from) == 1) {
      hashes.add(0, earlier);
    }
    return !hashes.isEmpty() && climbs(hashes, earlier, later);
  }

  private boolean climbs(List<Hash> hashes, Hash earlier, Hash later) {
    int shift = Long.numberOfTrailingZeros(from);
    long node = (from - 1) >> shift;
    long last = (to - 1) >> shift;
    Hash old = hashes.get(0);
    Hash young = hashes.get(0);
    for (Hash beside : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        old = Merkle.node(beside, old);
        young = Merkle.node(beside, young);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        young = Merkle.node(young, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(earlier) && young.equals(later);
  }
}
