package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.evidence.format.assessment.AssessmentWords.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Harms and risks that are listed one by one: a topic is answered only if each of them is. */
final class HarmRows {

  private static final Set<Topic> IMPACTS =
      EnumSet.of(Topic.IMPACT_INDIVIDUALS, Topic.IMPACT_GROUPS, Topic.IMPACT_SOCIETY);

  private static final Pattern CONTROL = Pattern.compile("\\bA\\.\\d{1,2}\\.\\d");

  private final AssessmentWords words;
  private final Collected found;
  private final boolean risk;
  private final Map<Topic, List<Passage>> listed = new EnumMap<>(Topic.class);

  /**
   * Rows of one document.
   *
   * @param risk whether it is an assessment of risks
   */
  HarmRows(AssessmentWords words, Collected found, boolean risk) {
    this.words = words;
    this.found = found;
    this.risk = risk;
  }

  /** Takes a row that lists a harm or a risk. */
  boolean take(Row row, Set<Topic> section) {
    Map<Column, Said> cells = new EnumMap<>(Column.class);
    for (Said cell : row.cells()) {
      words.column(cell.name()).ifPresent(column -> cells.putIfAbsent(column, cell));
    }
    boolean subject = cells.containsKey(Column.HARM) || cells.containsKey(Column.RIGHT);
    boolean assessed =
        cells.containsKey(Column.MITIGATION)
            || cells.containsKey(Column.SEVERITY)
            || cells.containsKey(Column.LIKELIHOOD);
    if (!subject || !(assessed || cells.containsKey(Column.WHO))) {
      return false;
    }
    read(row, section, cells);
    return true;
  }

  private void read(Row row, Set<Topic> section, Map<Column, Said> cells) {
    boolean blank =
        row.cells().stream()
            .skip(1)
            .filter(cell -> words.column(cell.name()).orElse(Column.ID) != Column.SKIP)
            .noneMatch(found::told);
    Said harm = cells.getOrDefault(Column.HARM, cells.get(Column.RIGHT));
    if (blank) {
      topics(section, cells).forEach(topic -> found.add(topic, harm.saying("")));
      return;
    }
    Set<Topic> topics = topics(section, cells);
    if (!section.equals(EnumSet.of(Topic.HARM_MITIGATION))) {
      found.add(Topic.RISKS, harm);
      topics.stream().filter(IMPACTS::contains).forEach(topic -> impact(topic, row, cells));
      risk(row, cells);
    }
    if (cells.containsKey(Column.MITIGATION)) {
      mitigation(row, cells);
    }
  }

  private Set<Topic> topics(Set<Topic> section, Map<Column, Said> cells) {
    Set<Topic> topics = EnumSet.copyOf(IMPACTS);
    topics.retainAll(section);
    if (topics.isEmpty() && !risk) {
      topics.add(Topic.IMPACT_INDIVIDUALS);
    }
    if (cells.containsKey(Column.RIGHT)) {
      topics.add(Topic.IMPACT_INDIVIDUALS);
    }
    boolean group = Optional.ofNullable(cells.get(Column.WHO)).filter(found::told).isPresent();
    if (group && !topics.contains(Topic.IMPACT_SOCIETY)) {
      topics.add(Topic.IMPACT_GROUPS);
    }
    if (topics.isEmpty()) {
      topics.add(Topic.RISKS);
    }
    return topics;
  }

  private void impact(Topic topic, Row row, Map<Column, Said> cells) {
    List<String> gaps = new ArrayList<>();
    for (Column column :
        List.of(Column.HARM, Column.WHO, Column.LIKELIHOOD, Column.SEVERITY, Column.MITIGATION)) {
      gap(cells, column).ifPresent(gaps::add);
    }
    list(topic, row, gaps);
  }

  private void mitigation(Row row, Map<Column, Said> cells) {
    List<String> gaps = new ArrayList<>();
    Said measure = cells.get(Column.MITIGATION);
    if (found.verdict(Topic.HARM_MITIGATION, measure).strength() == Strength.VOID) {
      gaps.add("mitigation");
    }
    list(Topic.HARM_MITIGATION, row, gaps);
  }

  private void risk(Row row, Map<Column, Said> cells) {
    if (!cells.containsKey(Column.LIKELIHOOD) || !cells.containsKey(Column.SEVERITY)) {
      return;
    }
    List<String> gaps = new ArrayList<>();
    for (Column column : List.of(Column.HARM, Column.LIKELIHOOD, Column.SEVERITY, Column.OWNER)) {
      required(cells, column).ifPresent(gaps::add);
    }
    list(Topic.RISK_ANALYSIS, row, gaps);
    if (cells.containsKey(Column.MITIGATION)) {
      List<String> treated = new ArrayList<>();
      gap(cells, Column.MITIGATION).ifPresent(treated::add);
      if (row.cells().stream().noneMatch(cell -> CONTROL.matcher(cell.text()).find())) {
        treated.add("control");
      }
      list(Topic.RISK_TREATMENT, row, treated);
    }
    if (cells.containsKey(Column.RESIDUAL)) {
      List<String> residual = new ArrayList<>();
      required(cells, Column.RESIDUAL).ifPresent(residual::add);
      required(cells, Column.ACCEPTED).ifPresent(residual::add);
      list(Topic.RESIDUAL_RISK, row, residual);
    }
  }

  /** What a column lacks that is there. */
  private Optional<String> gap(Map<Column, Said> cells, Column column) {
    return Optional.ofNullable(cells.get(column))
        .filter(cell -> !found.told(cell))
        .map(cell -> cell.name());
  }

  private Optional<String> required(Map<Column, Said> cells, Column column) {
    return cells.containsKey(column)
        ? gap(cells, column)
        : Optional.of(column.name().toLowerCase(java.util.Locale.ROOT));
  }

  private void list(Topic topic, Row row, List<String> gaps) {
    String said =
        row.cells().stream().filter(found::told).map(Said::text).collect(Collectors.joining(" · "));
    Passage passage =
        gaps.isEmpty()
            ? new Passage(topic, Strength.STRONG, said, row.location(), "complete")
            : new Passage(
                topic,
                Strength.WEAK,
                "lacks " + String.join(", ", gaps) + "; says " + said,
                row.location(),
                "incomplete");
    listed.computeIfAbsent(topic, absent -> new ArrayList<>()).add(passage);
  }

  /** Adds what was listed: strong only if each row of a topic is complete. */
  void finish() {
    for (List<Passage> rows : listed.values()) {
      boolean complete = rows.stream().allMatch(row -> row.strength() == Strength.STRONG);
      for (Passage row : rows) {
        boolean partOfLess = !complete && row.strength() == Strength.STRONG;
        found.add(
            partOfLess
                ? new Passage(
                    row.topic(), Strength.WEAK, row.text(), row.location(), "others-incomplete")
                : row);
      }
    }
  }
}
