package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text, as ranges of its words. */
final class Sentences {

  /** A rest of fewer words says nothing that would save a text whose sentences are all void. */
  private static final int REST = 6;

  private final Words words;
  private final List<int[]> ranges = new ArrayList<>();

  private Sentences(Words words) {
    this.words = words;
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).equals(Words.STOP)) {
        if (i > from) {
          ranges.add(new int[] {from, i});
        }
        from = i + 1;
      }
    }
  }

  static Sentences of(Words words) {
    return new Sentences(words);
  }

  /** Whether the sentences without any of the phrases hold too little to be an answer. */
  boolean mostly(Phrases<String> phrases) {
    List<Phrases.Hit<String>> hits = phrases.in(words);
    if (hits.isEmpty()) {
      return false;
    }
    int rest = 0;
    for (int[] range : ranges) {
      boolean hit = hits.stream().anyMatch(h -> h.from() >= range[0] && h.from() < range[1]);
      rest += hit ? 0 : range[1] - range[0];
    }
    return rest < REST;
  }
}
