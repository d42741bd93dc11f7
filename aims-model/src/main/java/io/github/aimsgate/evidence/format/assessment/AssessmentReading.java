package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Choices;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.evidence.judge.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what a sheet is evidence of. */
final class AssessmentReading {

  private static final Verdict ANSWERED_NO =
      new Verdict(Strength.WEAK, "answered-no", "was assessed, and found not to be so");

  private static final Verdict NEGATED =
      new Verdict(Strength.VOID, "negated", "says that there is none");

  /** Topics that an assessment speaks about even where it finds nothing. */
  private static final Set<Topic> ASSESSED =
      EnumSet.of(
          Topic.IMPACT_INDIVIDUALS,
          Topic.IMPACT_GROUPS,
          Topic.IMPACT_SOCIETY,
          Topic.RISKS,
          Topic.LIMITATIONS);

  private final AssessmentWords words;
  private final Collected found;
  private final Assessed process;
  private final HarmRows harms;
  private final boolean risk;

  AssessmentReading(AssessmentWords words, Collected found, boolean risk) {
    this.words = words;
    this.found = found;
    this.risk = risk;
    process = new Assessed(words, found);
    harms = new HarmRows(words, found, risk);
  }

  void read(Sheet sheet) {
    sheet.answers().forEach(this::answer);
    for (Row row : sheet.rows()) {
      if (!process.takeSignature(row) && !harms.take(row, topics(row.path()))) {
        row(row);
      }
    }
    harms.finish();
    process.finish(risk);
  }

  private void answer(Said said) {
    if (process.take(said)) {
      return;
    }
    for (Topic topic : topics(said.path())) {
      answer(topic, said);
    }
  }

  private void answer(Topic topic, Said said) {
    String text = Choices.answer(said.text()).orElse("");
    if (words.isNo(text)) {
      found.add(topic, said, ASSESSED.contains(topic) ? ANSWERED_NO : NEGATED);
      found.fact(new Fact(Fact.Kind.NEGATIVE_FINDING, said.name() + ": " + text, said.location()));
      return;
    }
    boolean prompt = said.text().strip().endsWith(":") && said.text().length() < 120;
    found.add(topic, prompt ? said.saying("") : said);
    fact(topic, said);
  }

  private void fact(Topic topic, Said said) {
    if (topic == Topic.OWNER) {
      found.fact(Fact.Kind.OWNER, said);
    } else if (topic == Topic.VERSION) {
      found.fact(Fact.Kind.VERSION, said);
    }
  }

  /** A row that lists no harm: its cells answer what they are named for, else its section. */
  private void row(Row row) {
    Set<Topic> section = topics(row.path());
    List<String> told = new ArrayList<>();
    for (Said cell : row.cells()) {
      Set<Topic> own = words.topics(cell.name());
      own.removeAll(section);
      if (!words.isSilent(cell.name())) {
        own.forEach(topic -> answer(topic, cell));
      }
      if (found.told(cell)) {
        told.add(Choices.answer(cell.text()).orElse(cell.text()));
      }
    }
    boolean answered = told.size() > 1 || (row.cells().size() == 1 && !told.isEmpty());
    String text = answered ? String.join(" · ", told) : "";
    for (Topic topic : section) {
      found.add(topic, new Said(row.path(), text, row.location()));
    }
  }

  /** What the innermost name that asks for anything asks for. */
  private Set<Topic> topics(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      Set<Topic> topics = words.topics(path.get(i));
      if (!topics.isEmpty()) {
        return topics;
      }
      if (words.isSilent(path.get(i))) {
        return Set.of();
      }
    }
    return Set.of();
  }

  /**
   * Impacts without a measure against them are not assessed to the end; of effects that were named
   * in prose this is asked of the document as a whole.
   */
  static List<Passage> unmitigated(List<Passage> passages) {
    boolean mitigated =
        passages.stream()
            .anyMatch(p -> p.topic() == Topic.HARM_MITIGATION && p.strength() == Strength.STRONG);
    return passages.stream().map(p -> mitigated || !isImpactOnPeople(p) ? p : weaker(p)).toList();
  }

  private static boolean isImpactOnPeople(Passage passage) {
    return (passage.topic() == Topic.IMPACT_INDIVIDUALS || passage.topic() == Topic.IMPACT_GROUPS)
        && passage.strength() == Strength.STRONG;
  }

  private static Passage weaker(Passage p) {
    return new Passage(p.topic(), Strength.WEAK, p.text(), p.location(), "unmitigated");
  }
}
