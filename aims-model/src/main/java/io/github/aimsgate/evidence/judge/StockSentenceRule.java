package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Optional;

/** Sentences that stand in every copy of a template and so say nothing of one system. */
final class StockSentenceRule implements Rule {

  private static final Optional<Verdict> STOCK =
      Optional.of(
          new Verdict(
              Strength.VOID, "stock-sentence", "is a template's sentence, not about this system"));

  private final Phrases<String> phrases;

  StockSentenceRule(Catalogue answers) {
    phrases = answers.phrases("stock-sentences");
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    return Sentences.areMostly(phrases.in(words), words) ? STOCK : Optional.empty();
  }
}
