package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who assessed, when, and who approved: complete only together. */
final class Assessed {

  private final AssessmentWords words;
  private final Collected found;
  private final Map<AssessmentWords.Field, Said> fields =
      new EnumMap<>(AssessmentWords.Field.class);
  private boolean asked;

  Assessed(AssessmentWords words, Collected found) {
    this.words = words;
    this.found = found;
  }

  /** Takes a text as a fact of the assessment, if its name asks for one. */
  boolean take(Said said) {
    Optional<AssessmentWords.Field> named = words.field(said.name());
    if (named.isEmpty() || (isDate(named.get()) && !holdsDate(said))) {
      return false;
    }
    asked = true;
    AssessmentWords.Field field = inContext(named.get(), said);
    if (!found.told(said)) {
      found.add(Topic.IMPACT_PROCESS, said, found.value(Topic.OWNER, said));
      return true;
    }
    if (fields.putIfAbsent(field, said) == null || field == AssessmentWords.Field.ASSESSOR) {
      fact(field, said);
    }
    return true;
  }

  private static boolean isDate(AssessmentWords.Field field) {
    return field == AssessmentWords.Field.DATE;
  }

  /** An empty date was asked for; a text that is no date answers something else. */
  private static boolean holdsDate(Said said) {
    return said.text().length() <= 40;
  }

  /** A date under the heading of an approval is that of the approval. */
  private AssessmentWords.Field inContext(AssessmentWords.Field field, Said said) {
    boolean approval =
        said.path().subList(0, said.path().size() - 1).stream().anyMatch(words::isApproval);
    return approval && field == AssessmentWords.Field.DATE
        ? AssessmentWords.Field.APPROVED_ON
        : field;
  }

  private void fact(AssessmentWords.Field field, Said said) {
    switch (field) {
      case ASSESSOR -> found.fact(Fact.Kind.AUTHOR, said);
      case APPROVER, REVIEWER -> found.fact(Fact.Kind.APPROVER, said);
      case REVIEWED_ON -> found.fact(Fact.Kind.REVIEWED, said);
      case NEXT_REVIEW -> found.fact(Fact.Kind.NEXT_REVIEW, said);
      case DATE -> found.fact(Fact.Kind.ASSESSED, said);
      case APPROVED_ON -> found.fact(Fact.Kind.APPROVED, said);
      case NAME -> found.fact(Fact.Kind.NAME, said);
      case LEVEL ->
          words
              .level(said.text())
              .ifPresent(
                  level -> found.fact(new Fact(Fact.Kind.ASSESSED_RISK, level, said.location())));
      default -> {}
    }
  }

  /** A row of a table of signatures: role, name, date. */
  boolean takeSignature(Row row) {
    boolean signatures = row.path().stream().anyMatch(words::isApproval);
    if (!signatures || row.cells().size() < 2) {
      return false;
    }
    asked = true;
    Said role = row.cells().get(0);
    Said name = row.cells().get(1);
    boolean named = found.told(name) && Collected.date(name.text()).isEmpty();
    if (!named) {
      found.add(Topic.IMPACT_PROCESS, name.saying(""));
      return true;
    }
    if (words.isApprover(role.text())) {
      fields.putIfAbsent(AssessmentWords.Field.APPROVER, name);
      found.fact(Fact.Kind.APPROVER, name);
      row.cells().stream()
          .filter(cell -> Collected.date(cell.text()).isPresent())
          .findFirst()
          .ifPresent(
              date -> {
                fields.putIfAbsent(AssessmentWords.Field.APPROVED_ON, date);
                found.fact(Fact.Kind.APPROVED, date);
              });
    } else if (words
        .field(role.text())
        .filter(f -> f == AssessmentWords.Field.ASSESSOR)
        .isPresent()) {
      fields.putIfAbsent(AssessmentWords.Field.ASSESSOR, name);
      found.fact(Fact.Kind.AUTHOR, name);
    }
    return true;
  }

  /** Adds what the facts are together. */
  void finish(boolean risk) {
    if (!asked || fields.isEmpty()) {
      return;
    }
    impactProcess();
    if (risk || fields.containsKey(AssessmentWords.Field.LEVEL)) {
      screening();
    }
  }

  private void impactProcess() {
    List<String> gaps = new ArrayList<>();
    List<String> given = new ArrayList<>();
    person(AssessmentWords.Field.ASSESSOR, "assessor", given, gaps);
    date(AssessmentWords.Field.DATE, "date", given, gaps);
    person(AssessmentWords.Field.APPROVER, "approval", given, gaps);
    if (given.isEmpty()) {
      return;
    }
    add(Topic.IMPACT_PROCESS, given, gaps);
  }

  private void screening() {
    List<String> gaps = new ArrayList<>();
    List<String> given = new ArrayList<>();
    Optional<Said> level = Optional.ofNullable(fields.get(AssessmentWords.Field.LEVEL));
    level.ifPresentOrElse(said -> given.add("level: " + said.text()), () -> gaps.add("level"));
    date(AssessmentWords.Field.DATE, "date", given, gaps);
    person(AssessmentWords.Field.ASSESSOR, "assessor", given, gaps);
    Optional<Said> reasons = Optional.ofNullable(fields.get(AssessmentWords.Field.REASONS));
    boolean explained =
        reasons
            .map(said -> found.verdict(Topic.RISK_SCREENING, said).strength() == Strength.STRONG)
            .orElse(false);
    if (explained) {
      given.add("reasons: " + reasons.get().text());
    } else {
      gaps.add("reasons");
    }
    add(Topic.RISK_SCREENING, given, gaps);
  }

  private void person(
      AssessmentWords.Field field, String label, List<String> given, List<String> gaps) {
    Optional<Said> person =
        Optional.ofNullable(fields.get(field))
            .filter(said -> found.value(Topic.OWNER, said).strength() == Strength.STRONG);
    person.ifPresentOrElse(said -> given.add(label + ": " + said.text()), () -> gaps.add(label));
  }

  private void date(
      AssessmentWords.Field field, String label, List<String> given, List<String> gaps) {
    Optional<Said> date = Optional.ofNullable(fields.get(field)).filter(Assessed::isDated);
    date.ifPresentOrElse(said -> given.add(label + ": " + said.text()), () -> gaps.add(label));
  }

  /** Any writing of a date holds figures. */
  private static boolean isDated(Said said) {
    return said.text().chars().filter(Character::isDigit).count() >= 4;
  }

  private void add(Topic topic, List<String> given, List<String> gaps) {
    String text = String.join("; ", given);
    Said first = fields.values().iterator().next();
    found.add(
        gaps.isEmpty()
            ? new Passage(topic, Strength.STRONG, text, first.location(), "complete")
            : new Passage(
                topic,
                Strength.WEAK,
                "lacks " + String.join(", ", gaps) + "; says " + text,
                first.location(),
                "incomplete"));
  }
}
