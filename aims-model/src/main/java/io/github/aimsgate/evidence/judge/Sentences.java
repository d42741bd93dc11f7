package io.github.aimsgate.evidence.judge;

import java.util.List;

/** The sentences of a text, as ranges of its words. */
final class Sentences {

  /** A rest of fewer words says nothing that would save a text whose sentences are all void. */
  private static final int REST = 6;

  private Sentences() {}

  /** Whether the sentences in which none of the hits begins hold too little to be an answer. */
  static boolean areMostly(List<? extends Phrases.Hit<?>> hits, Words words) {
    if (hits.isEmpty()) {
      return false;
    }
    int rest = 0;
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || words.isStop(i)) {
        rest += anyBegins(hits, from, i) ? 0 : i - from;
        from = i + 1;
      }
    }
    return rest < REST;
  }

  private static boolean anyBegins(List<? extends Phrases.Hit<?>> hits, int from, int to) {
    for (Phrases.Hit<?> hit : hits) {
      if (hit.from() >= from && hit.from() < to) {
        return true;
      }
    }
    return false;
  }
}
