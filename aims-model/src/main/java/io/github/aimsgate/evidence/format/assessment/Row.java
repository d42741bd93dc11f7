package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.source.Location;
import java.util.List;

/**
 * A row of a table, or an item of a list with keys.
 *
 * @param path the headings or keys above it
 * @param cells with the column or key as their innermost name
 * @param location where it begins
 */
record Row(List<String> path, List<Said> cells, Location location) {

  Row {
    path = List.copyOf(path);
    cells = List.copyOf(cells);
  }
}
