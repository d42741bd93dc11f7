package io.github.aimsgate.evidence.format.markdown;

import java.util.List;

/**
 * A piece of prose in a Markdown file: a paragraph, a list item, a cell, a row of a table.
 *
 * @param path the headings and labels it stands under, outermost first
 * @param text without markup
 * @param links the addresses it links to
 * @param onlyLinks whether all of its text is link text
 * @param labelled whether the last part of the path is a label of this very unit
 * @param shape what it was
 * @param line counted from 1
 * @param column counted from 1
 */
record Unit(
    List<String> path,
    String text,
    List<String> links,
    boolean onlyLinks,
    boolean labelled,
    Shape shape,
    int line,
    int column) {

  enum Shape {
    PARAGRAPH,
    ITEM,
    CELL,
    ROW
  }

  Unit {
    path = List.copyOf(path);
    links = List.copyOf(links);
  }

  /** The text as the judge should see it: with its address, where it is nothing but a link. */
  String judged() {
    return onlyLinks && !links.isEmpty() ? text + " " + links.get(0) : text;
  }

  String withLinks() {
    return links.isEmpty() ? text : text + " " + String.join(" ", links);
  }
}
