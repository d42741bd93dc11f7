package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sentence that denies what the topic asks for. */
final class NegationRule implements Rule {

  private static final Optional<Verdict> NEGATED =
      Optional.of(new Verdict(Strength.VOID, "negated", "says that there is none"));

  private final Phrases<Topic> denials;

  NegationRule(Catalogue answers) {
    Map<Topic, List<String>> byTopic = new EnumMap<>(Topic.class);
    answers
        .lists("denials")
        .forEach((topic, phrases) -> byTopic.put(Topic.of(topic).orElseThrow(), phrases));
    denials = answers.phrases(byTopic);
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    if (!denials.anyIn(words)) {
      return Optional.empty();
    }
    List<Phrases.Hit<Topic>> own =
        denials.in(words).stream().filter(hit -> hit.meaning() == topic).toList();
    return Sentences.areMostly(own, words) ? NEGATED : Optional.empty();
  }
}
