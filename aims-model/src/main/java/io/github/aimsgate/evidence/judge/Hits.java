package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** The phrases of a book that a text holds, in the order of the text. */
final class Hits {

  /** How many numbers a hit takes: set, meaning, first word, word behind the last. */
  private static final int WIDTH = 4;

  private static final int[] NONE = {};

  /** A bit for each set that was hit. */
  private long sets;

  private int[] hits = NONE;
  private int size;

  void add(int set, int meaning, int from, int to) {
    if (size == hits.length) {
      hits = Arrays.copyOf(hits, Math.max(4 * WIDTH, 2 * size));
    }
    hits[size] = set;
    hits[size + 1] = meaning;
    hits[size + 2] = from;
    hits[size + 3] = to;
    size += WIDTH;
    sets |= 1L << set;
  }

  boolean any(int set) {
    return (sets & (1L << set)) != 0;
  }

  /** Whether a hit of a set begins at the first word. */
  boolean begin(int set) {
    for (int hit = 0; hit < size && hits[hit + 2] == 0; hit += WIDTH) {
      if (hits[hit] == set) {
        return true;
      }
    }
    return false;
  }

  /** The hits of a set. */
  <T> List<Phrases.Hit<T>> of(int set, IntFunction<T> meanings) {
    if (!any(set)) {
      return List.of();
    }
    List<Phrases.Hit<T>> own = new ArrayList<>();
    for (int hit = 0; hit < size; hit += WIDTH) {
      if (hits[hit] == set) {
        own.add(new Phrases.Hit<>(meanings.apply(hits[hit + 1]), hits[hit + 2], hits[hit + 3]));
      }
    }
    return own;
  }
}
