package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Optional;

/** A bare yes or done: a claim with nothing behind it. */
final class FlagRule implements Rule {

  private static final Optional<Verdict> FLAG =
      Optional.of(
          new Verdict(
              Strength.VOID, "unsupported-flag", "is a bare yes or no with nothing behind it"));

  private final Phrases<String> flags;

  FlagRule(Catalogue answers) {
    flags = answers.phrases("flags");
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    return words.count() <= 2 && flags.cover(words) ? FLAG : Optional.empty();
  }
}
