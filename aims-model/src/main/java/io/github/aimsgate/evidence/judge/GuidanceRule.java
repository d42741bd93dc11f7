package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Optional;

/** Instructions and questions of a form that nobody answered. */
final class GuidanceRule implements Rule {

  private static final Optional<Verdict> GUIDANCE =
      Optional.of(new Verdict(Strength.VOID, "guidance", "is the form's guidance, no answer"));

  private final Phrases<String> openers;
  private final Phrases<String> questions;
  private final Phrases<String> anywhere;

  GuidanceRule(Catalogue answers) {
    openers = answers.phrases("guidance-openers");
    questions = answers.phrases("question-openers");
    anywhere = answers.phrases("guidance-anywhere");
  }

  @Override
  public Optional<Verdict> judge(Topic topic, Words words) {
    boolean question = onlyAsks(words);
    return question || openers.begin(words) || anywhere.anyIn(words) ? GUIDANCE : Optional.empty();
  }

  private boolean onlyAsks(Words words) {
    String text = words.text();
    if (!text.endsWith("?") && !text.endsWith("?)") && !text.endsWith("?*")) {
      return false;
    }
    return questions.begin(words) || text.indexOf('?') < text.length() - 2;
  }
}
