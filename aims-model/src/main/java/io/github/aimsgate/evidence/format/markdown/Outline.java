package io.github.aimsgate.evidence.format.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a Markdown file says, in the order of the file.
 *
 * @param title the first heading of the first level
 * @param headings all headings, in order
 * @param units its prose
 * @param grids its tables
 * @param emphasised the texts among it that stand in italics as a whole
 * @param generating whether it holds control tags of a template language
 */
record Outline(
    Optional<Unit> title,
    List<String> headings,
    List<Unit> units,
    List<Grid> grids,
    Set<String> emphasised,
    boolean generating) {

  Outline {
    headings = List.copyOf(headings);
    units = List.copyOf(units);
    grids = List.copyOf(grids);
    emphasised = Set.copyOf(emphasised);
  }
}
