package io.github.aimsgate.evidence.format.aia;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the tool asks, and how it scores. Immutable. */
final class Questionnaire {

  private static final Pattern SUFFIX = Pattern.compile("-(?:RS|MS|NS)$");
  private static final Pattern PHASE = Pattern.compile("Design|Implementation");

  private final List<String> raw;
  private final List<String> mitigation;
  private final List<String> needed;
  private final List<String> levels;
  private final Map<String, List<String>> versions;
  private final Map<String, List<Topic>> prose = new LinkedHashMap<>();
  private final Map<Topic, List<String[]>> reasons = new LinkedHashMap<>();
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final int reductionFrom;
  private final int reduction;

  private Questionnaire(Catalogue questions) {
    raw = questions.list("raw");
    mitigation = questions.list("mitigation");
    needed = questions.list("needed");
    levels = questions.list("levels");
    versions = questions.lists("versions");
    reductionFrom = Integer.parseInt(questions.list("reduction").get(0));
    reduction = Integer.parseInt(questions.list("reduction").get(1));
    questions
        .lists("answers")
        .forEach(
            (topic, keys) ->
                keys.forEach(
                    key ->
                        prose
                            .computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(Topic.of(topic).orElseThrow())));
    questions
        .lists("reasons")
        .forEach(
            (topic, pairs) ->
                reasons.put(
                    Topic.of(topic).orElseThrow(),
                    pairs.stream().map(pair -> pair.split(" ", 2)).toList()));
    questions
        .lists("checks")
        .forEach(
            (key, about) ->
                checks.put(
                    key,
                    new Check(
                        Topic.of(about.get(0)).orElseThrow(),
                        String.join(", ", about.subList(1, about.size())))));
  }

  static Questionnaire standard() {
    return new Questionnaire(Catalogue.beside(Questionnaire.class, "aia-questionnaire.yaml"));
  }

  /** A key without the phase that it was asked in and the mark of how it is scored. */
  static String question(String key) {
    return PHASE.matcher(SUFFIX.matcher(key).replaceAll("")).replaceFirst("");
  }

  boolean isKnown(String question) {
    return isRaw(question) || isMitigation(question) || question.startsWith("projectDetails");
  }

  boolean isRaw(String question) {
    return raw.stream().anyMatch(question::startsWith);
  }

  boolean isMitigation(String question) {
    return mitigation.stream().anyMatch(question::startsWith);
  }

  /** The sections that have to be answered before the score means anything. */
  List<String> needed() {
    return needed;
  }

  List<Topic> prose(String question) {
    return prose.getOrDefault(question, List.of());
  }

  /** Questions of a level with the question why, by topic. */
  Map<Topic, List<String[]>> reasons() {
    return reasons;
  }

  Optional<Check> check(String question) {
    return Optional.ofNullable(checks.get(question));
  }

  /** The greatest raw and mitigation scores of a version of the tool. */
  Optional<Maxima> maxima(String version) {
    String number = version.strip().replaceFirst("^[vV]", "");
    return versions.entrySet().stream()
        .filter(entry -> number.equals(entry.getKey()) || number.startsWith(entry.getKey() + "."))
        .map(Map.Entry::getValue)
        .map(most -> new Maxima(Integer.parseInt(most.get(0)), Integer.parseInt(most.get(1))))
        .findFirst();
  }

  /** The raw score after what mitigation takes off, rounded to whole points. */
  long current(long rawScore, long mitigationScore, Maxima most) {
    boolean reduced = 100 * mitigationScore >= (long) reductionFrom * most.mitigation();
    return reduced ? Math.round(rawScore * (100 - reduction) / 100.0) : rawScore;
  }

  /** The impact level, 1 to 4: by quarters of the greatest raw score. */
  static int level(long current, Maxima most) {
    for (int level = 1; level < 4; level++) {
      if (4 * current <= (long) level * most.raw()) {
        return level;
      }
    }
    return 4;
  }

  /** The level of risk of an impact level. */
  String risk(int level) {
    return levels.get(level - 1);
  }

  /**
   * A question that is answered with yes or no.
   *
   * @param topic what it is about
   * @param yes what a yes says
   */
  record Check(Topic topic, String yes) {}

  /**
   * The greatest scores that answers can reach.
   *
   * @param raw for the impact
   * @param mitigation for what is done against it, in one phase
   */
  record Maxima(int raw, int mitigation) {}
}
