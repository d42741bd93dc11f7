package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Strength;
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

  private static final Pattern SHARE =
      Pattern.compile("\\d\\s*(?:%|percent\\b|per cent\\b|(?:out )?of (?:the )?\\d)");

  private static final Pattern METRICS = Pattern.compile("(?i)\\bmetrics\\b");

  private static final Pattern NAME = Pattern.compile("\\p{L}{2}");

  private final Vocabulary vocabulary;
  private final Cuttings cuttings;
  private final Map<Integer, List<String>> headers = new HashMap<>();
  private final Set<Integer> results = new HashSet<>();
  private final Map<String, Boolean> ofMetrics = new HashMap<>();
  private final boolean dataNamed;
  private final boolean metricsNamed;

  Measures(Outline outline, Vocabulary vocabulary, Cuttings cuttings) {
    this.vocabulary = vocabulary;
    this.cuttings = cuttings;
    outline
        .grids()
        .forEach(grid -> grid.rows().forEach(row -> headers.put(row.line(), grid.header())));
    outline.grids().forEach(this::results);
    metricsNamed =
        outline.units().stream().anyMatch(unit -> underMetrics(unit) && namesMeasure(unit.text()));
    dataNamed =
        outline.headings().stream().anyMatch(this::namesData)
            || outline.units().stream()
                .anyMatch(
                    unit ->
                        namesData(unit.text()) || unit.path().stream().anyMatch(this::namesData))
            || outline.grids().stream()
                .anyMatch(grid -> grid.header().stream().anyMatch(this::namesData));
  }

  /** The verdict on a text with a figure, made weaker if the figure stands for nothing. */
  Verdict of(Unit unit, Verdict verdict) {
    if (verdict.strength() != Strength.STRONG) {
      return verdict;
    }
    if (!measured(unit)) {
      return NO_MEASURE;
    }
    return dataNamed ? verdict : NO_DATA;
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
    List<String> header = headers.getOrDefault(unit.line(), List.of());
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
