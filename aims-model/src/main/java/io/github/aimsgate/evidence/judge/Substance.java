package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text that is no placeholder holds what its topic asks for. */
final class Substance {

  private static final Optional<Verdict> TOO_THIN =
      Optional.of(new Verdict(Strength.WEAK, "too-thin", "is too short to be an answer"));

  private static final Optional<Verdict> NAME =
      Optional.of(
          new Verdict(
              Strength.WEAK, "name-without-value", "names what was asked for and gives no value"));

  private static final int LONGEST_NAME = 12;

  private static final int LONGEST_LABEL = 8;

  private static final Pattern VERSION =
      Pattern.compile("\\d|\\b[0-9a-f]{7,64}\\b", Pattern.CASE_INSENSITIVE);

  /** Three names or more, each of up to five capitalised words. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*+(?:\\s\\p{Lu}[\\p{L}.'’-]*+){1,4}"
              + "(?:(?:\\s*[,;&]\\s*(?:and\\s+)?|\\s+and\\s+)"
              + "\\p{Lu}[\\p{L}.'’-]*+(?:\\s\\p{Lu}[\\p{L}.'’-]*+){1,4}){2,60}\\.?");

  private final Fillers fillers;
  private final Phrases<String> noLicence;
  private final Phrases<String> noOne;
  private final Phrases<String> responsible;

  Substance(Catalogue answers, Fillers fillers) {
    this.fillers = fillers;
    noLicence = namesNothing(answers, "no-licence");
    noOne = namesNothing(answers, "no-one");
    responsible = answers.phrases("responsible");
  }

  private static Phrases<String> namesNothing(Catalogue answers, String key) {
    return answers.phrases(
        Map.of(key, answers.list(key), "placeholder", answers.list("placeholder-alone")));
  }

  Optional<Verdict> ofProse(Topic topic, Words words) {
    if (isOpenLabel(words) || (topic == Topic.OWNER && !namesSomeone(words))) {
      return NAME;
    }
    Optional<Verdict> value = special(topic, words);
    return value.isPresent() || fillers.meaningful(words) >= leastWords(topic) ? value : TOO_THIN;
  }

  /** A few words and a colon ask, or announce what follows. */
  private static boolean isOpenLabel(Words words) {
    return words.count() <= LONGEST_LABEL && words.text().endsWith(":");
  }

  /** Long text names somebody only if it says who did what, or how to reach them. */
  private boolean namesSomeone(Words words) {
    String text = words.text();
    return words.count() <= LONGEST_NAME
        || listsNames(text)
        || text.indexOf('@') >= 0
        || text.contains("://")
        || responsible.anyIn(words);
  }

  Optional<Verdict> ofValue(Topic topic, Words words) {
    return special(topic, words);
  }

  private Optional<Verdict> special(Topic topic, Words words) {
    String text = words.text();
    return switch (topic) {
      case EVALUATION, FAIRNESS ->
          words.mayHoldDigits() && Results.anyIn(text) ? Optional.empty() : NAME;
      case VERSION -> VERSION.matcher(text).find() ? Optional.empty() : NAME;
      case LICENSE -> noLicence.cover(words) ? NAME : Optional.empty();
      case OWNER -> noOne.cover(words) ? NAME : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean listsNames(String text) {
    return NAMES.matcher(text.strip()).lookingAt();
  }

  private static int leastWords(Topic topic) {
    return switch (topic) {
      case OWNER, LICENSE, VERSION, INCIDENT_CONTACT, SUPPLIER -> 1;
      case EVALUATION, FAIRNESS -> 2;
      case TRAINING_DATA, DATA_PROVENANCE, ENVIRONMENTAL_IMPACT -> 3;
      default -> 4;
    };
  }
}
