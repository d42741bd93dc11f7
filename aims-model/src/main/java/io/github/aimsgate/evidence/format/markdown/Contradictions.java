package io.github.aimsgate.evidence.format.markdown;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds figures of one table or list that say two things of the same. */
final class Contradictions {

  private Contradictions() {}

  /** The lines of an outline on which such figures stand. */
  static Set<Integer> lines(Outline outline) {
    Set<Integer> lines = new HashSet<>();
    outline.grids().forEach(grid -> table(grid, lines));
    list(outline.units(), lines);
    return lines;
  }

  /** Rows with one figure each: what else they say tells of what it is. */
  private static void table(Grid grid, Set<Integer> lines) {
    Map<String, Stated> known = new HashMap<>();
    for (Grid.Row row : grid.rows()) {
      List<BigDecimal> figures =
          row.cells().stream().flatMap(cell -> Figures.number(cell).stream()).toList();
      if (figures.size() == 1) {
        String of =
            String.join(
                "\n", row.cells().stream().filter(c -> Figures.number(c).isEmpty()).toList());
        compare(of, new Stated(figures.get(0), row.line()), known, lines);
      }
    }
  }

  /** Neighbours of one list: with a sentence between them they may be of different things. */
  private static void list(List<Unit> units, Set<Integer> lines) {
    Map<String, Stated> known = new HashMap<>();
    for (Unit unit : units) {
      boolean labelled = unit.labelled() && unit.shape() == Unit.Shape.ITEM;
      Optional<BigDecimal> figure = labelled ? Figures.number(unit.text()) : Optional.empty();
      if (figure.isPresent()) {
        String of = String.join("\n", unit.path());
        compare(of, new Stated(figure.get(), unit.line()), known, lines);
      } else {
        known.clear();
      }
    }
  }

  private static void compare(
      String of, Stated stated, Map<String, Stated> known, Set<Integer> lines) {
    Stated before = known.putIfAbsent(of, stated);
    boolean named = of.chars().anyMatch(Character::isLetter);
    if (named && before != null && before.value().compareTo(stated.value()) != 0) {
      lines.add(before.line());
      lines.add(stated.line());
    }
  }

  private record Stated(BigDecimal value, int line) {}
}
