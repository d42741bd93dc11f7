package io.github.aimsgate.evidence.format.markdown;

import java.util.List;
import java.util.Optional;

/**
 * What a Markdown file says, in the order of the file.
 *
 * @param title the first heading of the first level
 * @param headings all headings, in order
 * @param units its prose
 * @param grids its tables
 */
record Outline(Optional<Unit> title, List<String> headings, List<Unit> units, List<Grid> grids) {

  Outline {
    headings = List.copyOf(headings);
    units = List.copyOf(units);
    grids = List.copyOf(grids);
  }
}
