package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A sentence that denies what the topic asks for. */
final class NegationRule implements Rule {

  private static final Optional<Verdict> NEGATED =
      Optional.of(new Verdict(Strength.VOID, "negated", "says that there is none"));

  private final Map<Topic, Phrases<String>> denials = new EnumMap<>(Topic.class);

  NegationRule(Catalogue answers) {
    answers
        .lists("denials")
        .forEach(
            (topic, phrases) ->
                denials.put(Topic.of(topic).orElseThrow(), Phrases.of(Map.of(topic, phrases))));
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    Phrases<String> phrases = denials.get(topic);
    return phrases != null && Sentences.of(words).mostly(phrases) ? NEGATED : Optional.empty();
  }
}
