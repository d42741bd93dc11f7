package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instructions and questions of a form that nobody answered. */
final class GuidanceRule implements Rule {

  private static final Optional<Verdict> GUIDANCE =
      Optional.of(new Verdict(Strength.VOID, "guidance", "is the form's guidance, no answer"));

  /** The answers to choose from, behind a question. */
  private static final Pattern CHOICES = Pattern.compile("\\?\\s*\\([^()]{1,20}/[^()]{1,20}\\)$");

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
    boolean form = onlyAsks(words) || openers.begin(words) || anywhere.anyIn(words);
    return form || guidesThroughout(words) ? GUIDANCE : Optional.empty();
  }

  /** Whether each sentence asks or instructs, whichever of both the first does. */
  private boolean guidesThroughout(Words words) {
    if (!openers.anyIn(words) || words.text().indexOf('?') < 0) {
      return false;
    }
    List<Phrases.Hit<String>> hits = openers.in(words);
    int first = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || words.isStop(i)) {
        int start = first;
        boolean opens = hits.stream().anyMatch(hit -> hit.from() == start);
        if (i > first && !opens && !words.sentence(first).endsWith("?")) {
          return false;
        }
        first = i + 1;
      }
    }
    return true;
  }

  private boolean onlyAsks(Words words) {
    String text = words.text();
    if (text.endsWith(")") && CHOICES.matcher(text).find()) {
      return true;
    }
    if (!text.endsWith("?") && !text.endsWith("?)") && !text.endsWith("?*")) {
      return false;
    }
    return questions.begin(words) || text.indexOf('?') < text.length() - 2;
  }
}
