package io.github.aimsgate.evidence.format.form;

import java.util.Map;
import java.util.Set;

/**
 * How a form looks in Markdown.
 *
 * @param sections what stands under a heading, by the form's key; text where nothing is said
 * @param columns columns that stand for a key in a nested mapping, as {@code outer.inner}
 * @param lists keys whose text holds several values, with semicolons between them
 */
record Layout(Map<String, Shape> sections, Map<String, String> columns, Set<String> lists) {

  /** What stands under a heading. */
  enum Shape {
    /** Prose. */
    TEXT,
    /** A bullet list of answers. */
    TEXTS,
    /** Labels with answers: bullets, or a table of two columns. */
    FIELDS,
    /** A table with a row for each risk or harm. */
    ROWS
  }

  Shape shape(String key) {
    return sections.getOrDefault(key, Shape.TEXT);
  }
}
