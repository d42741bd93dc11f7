package io.github.aimsgate.evidence.format.markdown;

import java.util.List;

/**
 * A table.
 *
 * @param path the headings and labels it stands under, outermost first
 * @param header the cells of its first row
 * @param rows the others
 */
record Grid(List<String> path, List<String> header, List<Row> rows) {

  /**
   * A row.
   *
   * @param cells without markup
   * @param line counted from 1
   * @param column counted from 1
   */
  record Row(List<String> cells, int line, int column) {}
}
