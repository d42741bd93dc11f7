package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A standard or a law that is named in place of what is done about it. */
final class StandardRule implements Rule {

  private static final Optional<Verdict> STANDARD =
      Optional.of(
          new Verdict(
              Strength.VOID, "standard-only", "names a standard and not what is done about it"));

  private final Phrases<String> standards;
  private final Phrases<String> topics;
  private final Set<String> said;
  private final Fillers fillers;

  StandardRule(Catalogue answers, Phrases<String> topics, Fillers fillers) {
    standards = answers.phrases("standards");
    said = Set.copyOf(answers.list("standard-words"));
    this.topics = topics;
    this.fillers = fillers;
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    return standards.anyIn(words) && saysNothingElse(words) ? STANDARD : Optional.empty();
  }

  private boolean saysNothingElse(Words words) {
    boolean[] named = new boolean[words.size()];
    topics.in(words).forEach(hit -> Arrays.fill(named, hit.from(), hit.to(), true));
    for (int i = 0; i < words.size(); i++) {
      boolean empty =
          words.isStop(i)
              || named[i]
              || words.hasDigit(i)
              || words.get(i).length() == 1
              || said.contains(words.get(i))
              || fillers.isFiller(words.get(i));
      if (!empty) {
        return false;
      }
    }
    return true;
  }
}
