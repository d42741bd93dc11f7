package io.github.aimsgate.evidence.format.answer;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A longer text of which some sentences are still to be written: those say nothing, the others
 * stand.
 *
 * @param stands the sentences that say something
 * @param left those that hold a placeholder
 */
public record Postponed(String stands, String left) {

  /** {@code TBD-on-release}, which names when something will be said. */
  private static final Pattern LATER =
      Pattern.compile("(?:^|[\\s(\\[:,;])(?:TBD|TBC|TBA|TODO|FIXME|XXX)-\\p{L}");

  /** The variables and blanks of a form: what stands beside them is the form's, too. */
  private static final Pattern FORM = Pattern.compile("\\{\\{|\\{%|\\$\\{|_{3,}|☐");

  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile("(?<=[.!?;])\\s+(?=[\\p{Lu}\\p{N}\\[(])");

  private static final int LEAST_WORDS = 15;

  /** Whether a text puts off what it should say. */
  public static boolean isLater(String text) {
    return LATER.matcher(text).find();
  }

  /** The two parts of a text; empty where no sentence waits, or too little is left without. */
  public static Optional<Postponed> in(String text) {
    if (Words.of(text).count() <= LEAST_WORDS || FORM.matcher(text).find() || !isOpen(text)) {
      return Optional.empty();
    }
    List<String> stands = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String sentence : BETWEEN_SENTENCES.split(text, -1)) {
      (isOpen(sentence) ? left : stands).add(sentence);
    }
    String rest = String.join(" ", stands);
    return Words.of(rest).count() < LEAST_WORDS
        ? Optional.empty()
        : Optional.of(new Postponed(rest, String.join(" ", left)));
  }

  private static boolean isOpen(String text) {
    return isLater(text)
        || Judge.standard().prose(Topic.OBJECTIVES, text).rule().equals("placeholder");
  }
}
