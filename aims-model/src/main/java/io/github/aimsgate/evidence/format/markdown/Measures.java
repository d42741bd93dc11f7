package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Cuttings;
import io.github.aimsgate.evidence.judge.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the figures of a document say what was measured, and on what. */
final class Measures {

  private static final Verdict NO_MEASURE =
      new Verdict(
          Strength.WEAK, "figure-without-measure", "states a figure and not what it measures");

  private static final Verdict NO_DATA =
      new Verdict(
          Strength.WEAK, "figure-without-data", "states a figure and not on which data it was got");

  private static final Verdict CONTRADICTORY =
      new Verdict(Strength.WEAK, "contradictory", "gives two values for the same thing");

  private static final Pattern SHARE =
      Pattern.compile("\\d\\s*(?:%|percent\\b|per cent\\b|(?:out )?of (?:the )?\\d)");

  private static final Pattern METRICS = Pattern.compile("(?i)\\bmetrics\\b");

  private static final Pattern NAME = Pattern.compile("\\p{L}{2}");

  private final Vocabulary vocabulary;
  private final Cuttings cuttings;
  private final Set<Integer> results = new HashSet<>();
  private final Map<Integer, Grid> grids = new HashMap<>();
  private final Map<String, Boolean> ofMetrics = new HashMap<>();
  private final Map<List<String>, Boolean> named = new HashMap<>();
  private final Map<String, Boolean> ofEvaluation = new HashMap<>();
  private final Set<Integer> contradicted;
  private final List<Unit> units;
  private final boolean evaluationDataNamed;
  private final boolean metricsNamed;

  Measures(Outline outline, Vocabulary vocabulary, Cuttings cuttings) {
    this.vocabulary = vocabulary;
    this.cuttings = cuttings;
    units = outline.units();
    outline.grids().forEach(grid -> grid.rows().forEach(row -> grids.put(row.line(), grid)));
    outline.grids().forEach(this::results);
    contradicted = Contradictions.lines(outline);
    metricsNamed = units.stream().anyMatch(unit -> underMetrics(unit) && namesMeasure(unit.text()));
    evaluationDataNamed =
        outline.headings().stream().anyMatch(this::namesEvaluationData)
            || units.stream()
                .anyMatch(
                    unit ->
                        namesEvaluationData(unit.text())
                            || unit.path().stream().anyMatch(this::namesEvaluationData))
            || outline.grids().stream()
                .anyMatch(grid -> grid.header().stream().anyMatch(this::namesEvaluationData));
  }

  /** The verdict on a text with a figure, made weaker if the figure stands for nothing. */
  Verdict of(Unit unit, Verdict verdict) {
    if (verdict.strength() != Strength.STRONG) {
      return verdict;
    }
    if (!measured(unit)) {
      return NO_MEASURE;
    }
    if (contradicted.contains(unit.line())) {
      return CONTRADICTORY;
    }
    return evaluationDataNamed || dataNamedBeside(unit) ? verdict : NO_DATA;
  }

  /** Any data will do if they are named where the figure stands: in its section on evaluation. */
  private boolean dataNamedBeside(Unit unit) {
    return named.computeIfAbsent(section(unit.path()), this::namesDataIn);
  }

  private boolean namesDataIn(List<String> section) {
    return units.stream()
        .filter(unit -> isWithin(section, unit.path()))
        .anyMatch(
            unit ->
                namesData(unit.text())
                    || unit
                        .path()
                        .subList(Math.max(0, section.size() - 1), unit.path().size())
                        .stream()
                        .anyMatch(this::namesData)
                    || header(unit).stream().anyMatch(this::namesData));
  }

  private static boolean isWithin(List<String> section, List<String> path) {
    return path.size() >= section.size() && path.subList(0, section.size()).equals(section);
  }

  /**
   * The part of a path down to the first name that announces an evaluation, else down to the last
   * heading.
   */
  private List<String> section(List<String> path) {
    for (int i = 0; i < path.size(); i++) {
      if (ofEvaluation.computeIfAbsent(path.get(i), this::announcesEvaluation)) {
        return path.subList(0, i + 1);
      }
    }
    return path;
  }

  private boolean announcesEvaluation(String name) {
    return vocabulary
        .announced(cuttings.of(name), false)
        .filter(
            about ->
                about.topics().contains(Topic.EVALUATION)
                    || about.topics().contains(Topic.FAIRNESS))
        .isPresent();
  }

  private List<String> header(Unit unit) {
    Grid grid = grids.get(unit.line());
    return grid == null ? List.of() : grid.header();
  }

  private boolean namesEvaluationData(String text) {
    return vocabulary.namesEvaluationData(cuttings.of(text));
  }

  /** Whether a row holds a figure in a column that is named after a measure. */
  boolean isResult(Unit unit) {
    boolean row = unit.shape() == Unit.Shape.ROW || unit.shape() == Unit.Shape.CELL;
    return row && results.contains(unit.line());
  }

  private void results(Grid grid) {
    for (int column = 1; column < grid.header().size(); column++) {
      if (vocabulary.namesResult(cuttings.of(grid.header().get(column)))) {
        for (Grid.Row row : grid.rows()) {
          if (column < row.cells().size() && Figures.number(row.cells().get(column)).isPresent()) {
            results.add(row.line());
          }
        }
      }
    }
  }

  /** A section on metrics tells for the whole document what its figures measure. */
  private boolean underMetrics(Unit unit) {
    return unit.path().stream().anyMatch(this::isOfMetrics);
  }

  private boolean isOfMetrics(String name) {
    return ofMetrics.computeIfAbsent(name, absent -> METRICS.matcher(absent).find());
  }

  private boolean namesMeasure(String text) {
    return vocabulary.namesMeasure(cuttings.of(text));
  }

  private boolean namesData(String text) {
    return vocabulary.namesData(cuttings.of(text));
  }

  private boolean measured(Unit unit) {
    List<String> header = header(unit);
    boolean named = unit.shape() == Unit.Shape.ROW && NAME.matcher(unit.text() + header).find();
    return metricsNamed
        || named
        || unit.labelled()
        || SHARE.matcher(unit.text()).find()
        || namesMeasure(unit.text())
        || unit.path().stream().anyMatch(this::namesMeasure)
        || header.stream().anyMatch(this::namesMeasure);
  }
}
