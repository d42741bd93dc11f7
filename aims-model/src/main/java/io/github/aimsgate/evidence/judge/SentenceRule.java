package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Topic;
import java.util.List;
import java.util.Optional;

/** Sentences that say nothing of one system: they are void, and the rest must be an answer. */
final class SentenceRule implements Rule {

  private final Phrases<String> phrases;
  private final boolean opening;
  private final Optional<Verdict> verdict;

  private SentenceRule(Phrases<String> phrases, boolean opening, Verdict verdict) {
    this.phrases = phrases;
    this.opening = opening;
    this.verdict = Optional.of(verdict);
  }

  /** Decides by sentences in which a phrase stands. */
  static SentenceRule holding(Phrases<String> phrases, Verdict verdict) {
    return new SentenceRule(phrases, false, verdict);
  }

  /** Decides by sentences that begin with a phrase. */
  static SentenceRule opening(Phrases<String> phrases, Verdict verdict) {
    return new SentenceRule(phrases, true, verdict);
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    if (!phrases.anyIn(words)) {
      return Optional.empty();
    }
    List<Phrases.Hit<String>> hits =
        phrases.in(words).stream().filter(hit -> !opening || begins(hit, words)).toList();
    return Sentences.areMostly(hits, words) ? verdict : Optional.empty();
  }

  private static boolean begins(Phrases.Hit<String> hit, Words words) {
    return hit.from() == 0 || words.isStop(hit.from() - 1);
  }
}
