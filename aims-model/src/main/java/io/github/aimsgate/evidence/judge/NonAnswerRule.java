package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Optional;

/** Sentences that say that there is nothing to say. */
final class NonAnswerRule implements Rule {

  private static final Optional<Verdict> NON_ANSWER =
      Optional.of(new Verdict(Strength.VOID, "non-answer", "says that nothing is known"));

  private final Phrases<String> phrases;

  NonAnswerRule(Catalogue answers) {
    phrases = answers.phrases("non-answers");
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    return Sentences.areMostly(phrases.in(words), words) ? NON_ANSWER : Optional.empty();
  }
}
