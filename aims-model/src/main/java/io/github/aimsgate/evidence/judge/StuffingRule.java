package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One text that names many topics and speaks about none. */
final class StuffingRule implements Rule {

  private static final Optional<Verdict> STUFFED =
      Optional.of(
          new Verdict(Strength.VOID, "stuffed", "names many topics and says nothing about any"));

  private static final int MANY = 5;

  /** A text in which every fourth word begins the name of another topic has no room to say more. */
  private static final int DENSITY = 8;

  private final Phrases<String> names;
  private final Fillers fillers;

  StuffingRule(Phrases<String> names, Fillers fillers) {
    this.names = names;
    this.fillers = fillers;
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    if (!names.anyIn(words)) {
      return Optional.empty();
    }
    Set<String> named = new HashSet<>();
    names.in(words).forEach(hit -> named.add(hit.meaning()));
    return named.size() >= MANY && named.size() * DENSITY >= fillers.meaningful(words)
        ? STUFFED
        : Optional.empty();
  }
}
