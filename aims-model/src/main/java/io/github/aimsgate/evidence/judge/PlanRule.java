package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is hoped or planned is no fact, where a topic asks for what is done or was measured. */
final class PlanRule implements Rule {

  private static final Optional<Verdict> PLANNED =
      Optional.of(new Verdict(Strength.WEAK, "planned", "is a plan or a hope, not what is so"));

  private static final String ANY = "any";

  private final Set<Topic> asked;
  private final Phrases<String> anyPlan;
  private final Map<Topic, Phrases<String>> plans = new EnumMap<>(Topic.class);

  PlanRule(Catalogue answers) {
    asked =
        answers.list("plans-are-no-facts").stream()
            .map(id -> Topic.of(id).orElseThrow())
            .collect(Collectors.toUnmodifiableSet());
    Map<String, List<String>> lists = answers.lists("plans");
    anyPlan = answers.phrases(Map.of(ANY, lists.get(ANY)));
    lists.forEach(
        (topic, phrases) ->
            Topic.of(topic)
                .ifPresent(of -> plans.put(of, answers.phrases(Map.of(topic, phrases)))));
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    boolean planned =
        (asked.contains(topic) && Sentences.areMostly(anyPlan.in(words), words))
            || (plans.containsKey(topic) && Sentences.areMostly(plans.get(topic).in(words), words));
    return planned ? PLANNED : Optional.empty();
  }
}
