package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Postponed;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.evidence.judge.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges what stands in fields: short values, texts, several values together. */
final class FieldJudge {

  static final Verdict EMPTY = new Verdict(Strength.VOID, "empty", "was left empty");

  private static final Verdict EXAMPLE =
      new Verdict(Strength.VOID, "placeholder", "is an address that is reserved for examples");

  private static final Verdict GUIDANCE =
      new Verdict(Strength.VOID, "guidance", "is the form's guidance, no answer");

  private static final Verdict NUMBERS =
      new Verdict(Strength.WEAK, "too-thin", "is only numbers, which describe no data");

  private static final Verdict NAME_ONLY =
      new Verdict(
          Strength.WEAK, "name-without-value", "names what was asked for and gives no value");

  private static final Verdict OTHER =
      new Verdict(Strength.VOID, "other-subject", "is about something else");

  private static final Verdict NAMED_AND_LINKED =
      new Verdict(Strength.STRONG, "linked", "names the data and says where they lie");

  private static final Set<Topic> BY_VALUE =
      EnumSet.of(Topic.OWNER, Topic.LICENSE, Topic.VERSION, Topic.SUPPLIER);

  /** Fields that hold what something is called. */
  private static final Set<String> NAMES = Set.of("name", "title", "dataset", "dataset name");

  /** Data that are only named are not described. */
  private static final Set<Topic> OF_DATA =
      EnumSet.of(Topic.TRAINING_DATA, Topic.DATA_PROVENANCE, Topic.DATA_ACQUISITION);

  private final Judge judge = Judge.standard();
  private final Cuttings cuttings = new Cuttings();
  private final CardWords words;

  FieldJudge(CardWords words) {
    this.words = words;
  }

  static boolean isByValue(Topic topic) {
    return BY_VALUE.contains(topic);
  }

  /** The verdict on one value alone. */
  Verdict alone(Topic topic, Part part) {
    if (Prose.isExampleAddress(part.text())) {
      return EXAMPLE;
    }
    if (words.asks(part.text())) {
      return GUIDANCE;
    }
    if (isOther(topic, part.text()) || (topic == Topic.INTENDED_USE && isHandling(part))) {
      return OTHER;
    }
    Verdict prompt = under(asked(part), Topic.OBJECTIVES, part.text());
    if (prompt.rule().equals("echo")) {
      return prompt;
    }
    if (topic == Topic.OWNER && !hasLetter(part.text())) {
      return NAME_ONLY;
    }
    if (isByValue(topic)) {
      return judge.value(topic, part.text());
    }
    Verdict verdict = under(names(part), topic, part.text());
    boolean name = Prose.isToken(part.text());
    return name && verdict.strength() == Strength.STRONG ? NAME_ONLY : verdict;
  }

  /** The verdict on several values that were read together. */
  Verdict together(Topic topic, List<Part> parts, String text) {
    if (parts.size() == 1 && Prose.isToken(parts.get(0).text())) {
      return alone(topic, parts.get(0));
    }
    boolean numbers = parts.stream().noneMatch(part -> hasLetter(part.text()));
    boolean names = parts.stream().allMatch(part -> part.isName() && hasLetter(part.text()));
    if (OF_DATA.contains(topic) && (numbers || names)) {
      return numbers ? NUMBERS : NAME_ONLY;
    }
    if (topic == Topic.TRAINING_DATA && isNamedAndLinked(parts)) {
      return NAMED_AND_LINKED;
    }
    List<String> headings = new ArrayList<>();
    parts.forEach(part -> headings.addAll(names(part)));
    return under(headings, topic, text);
  }

  /** What stands in the parts of a usage, such as its files and options, is how to run it. */
  private static boolean isHandling(Part part) {
    int depth = part.about().depth();
    return depth > 0
        && depth < part.keys().size()
        && Keys.words(part.keys().get(depth - 1)).equals("usage");
  }

  /** A machine is no data, a command no purpose. */
  private boolean isOther(Topic topic, String text) {
    return (topic == Topic.TRAINING_DATA && words.namesHardware(text))
        || (topic == Topic.INTENDED_USE && words.isCommand(text))
        || (isByValue(topic) && Postponed.isLater(text));
  }

  /** Whether data are called by a name and linked beside it. */
  private boolean isNamedAndLinked(List<Part> parts) {
    return parts.stream()
            .anyMatch(part -> NAMES.contains(part.key()) && !part.flag() && hasLetter(part.text()))
        && parts.stream().anyMatch(part -> isSource(part.text()));
  }

  private static boolean isSource(String text) {
    return Prose.isAddress(text) && !Prose.isExampleAddress(text);
  }

  private Verdict under(List<String> headings, Topic topic, String text) {
    return judge.under(cuttings.of(headings), topic, cuttings.of(text));
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  Verdict prose(Topic topic, String text) {
    return judge.prose(topic, text);
  }

  int meaningful(String text) {
    return judge.meaningful(cuttings.of(text));
  }

  private static List<String> names(Part part) {
    int from = Math.max(0, part.about().depth() - 1);
    return part.keys().subList(from, part.keys().size()).stream().map(Keys::words).toList();
  }

  /** What a schema would say of a field: its names, and the words of schemas. */
  private List<String> asked(Part part) {
    List<String> asked = new ArrayList<>(part.keys().stream().map(Keys::words).toList());
    asked.add(words.prompt());
    return asked;
  }
}
