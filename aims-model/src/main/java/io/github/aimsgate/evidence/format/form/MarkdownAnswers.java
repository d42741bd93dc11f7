package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/** Turns what stands under a heading into the value that YAML would hold under its key. */
final class MarkdownAnswers {

  private final Layout layout;
  private final MarkdownPlaces places;
  private final List<Problem> problems;

  MarkdownAnswers(Layout layout, MarkdownPlaces places, List<Problem> problems) {
    this.layout = layout;
    this.places = places;
    this.problems = problems;
  }

  /** The entry of a section. */
  Node.Entry section(Heading heading, List<Block> blocks) {
    String key = MarkdownPlaces.key(MarkdownPlaces.text(heading));
    Location at = blocks.isEmpty() ? places.at(heading) : places.at(blocks.get(0));
    Node value =
        switch (layout.shape(key)) {
          case TEXT -> scalar(at, prose(blocks));
          case TEXTS -> new Node.Sequence(at, texts(blocks));
          case FIELDS -> fields(at, blocks);
          case ROWS -> rows(at, blocks);
        };
    return new Node.Entry(key, places.at(heading), value);
  }

  private static String prose(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block instanceof Paragraph || block instanceof ListBlock)
        .map(MarkdownAnswers::lines)
        .collect(Collectors.joining("\n"));
  }

  private static String lines(org.commonmark.node.Node block) {
    if (block instanceof Paragraph) {
      return MarkdownPlaces.text(block);
    }
    return children(block).stream().map(MarkdownAnswers::lines).collect(Collectors.joining("\n"));
  }

  private List<Node> texts(List<Block> blocks) {
    return answers(blocks).stream()
        .map(part -> scalar(places.at(part), lines(part)))
        .map(Node.class::cast)
        .toList();
  }

  /** Paragraphs and the items of lists. */
  private static List<org.commonmark.node.Node> answers(List<Block> blocks) {
    List<org.commonmark.node.Node> answers = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph) {
        answers.add(block);
      } else if (block instanceof ListBlock) {
        answers.addAll(children(block));
      }
    }
    return answers;
  }

  private Node fields(Location at, List<Block> blocks) {
    List<Node.Entry> entries = new ArrayList<>();
    for (org.commonmark.node.Node answer : answers(blocks)) {
      labelled(answer, entries);
    }
    for (TableRow row : bodyRows(blocks)) {
      List<org.commonmark.node.Node> cells = children(row);
      if (cells.size() > 1 && !MarkdownPlaces.text(cells.get(1)).isBlank()) {
        entry(cells.get(0), MarkdownPlaces.text(cells.get(0)), cells.get(1), entries);
      }
    }
    return new Node.Mapping(at, entries);
  }

  private void labelled(org.commonmark.node.Node answer, List<Node.Entry> entries) {
    String text = lines(answer);
    int colon = text.indexOf(':');
    if (colon < 1) {
      problems.add(
          new Problem(
              places.at(answer),
              "does not say which question it answers",
              "write \"Label: answer\", or a table of labels and answers"));
      return;
    }
    String key = MarkdownPlaces.key(text.substring(0, colon));
    add(key, places.at(answer), value(key, places.at(answer), text.substring(colon + 1)), entries);
  }

  private void entry(
      org.commonmark.node.Node place,
      String label,
      org.commonmark.node.Node value,
      List<Node.Entry> entries) {
    String key = MarkdownPlaces.key(label);
    add(key, places.at(place), value(key, places.at(value), MarkdownPlaces.text(value)), entries);
  }

  private void add(String key, Location at, Node value, List<Node.Entry> entries) {
    if (entries.stream().anyMatch(entry -> entry.key().equals(key))) {
      problems.add(new Problem(at, "answers \"" + key + "\" a second time", "keep one of them"));
      return;
    }
    entries.add(new Node.Entry(key, at, value));
  }

  private Node rows(Location at, List<Block> blocks) {
    List<Node.Entry> unlisted = new ArrayList<>();
    for (org.commonmark.node.Node answer : answers(blocks)) {
      labelled(answer, unlisted);
    }
    List<Node> rows = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof TableBlock table) {
        List<String> columns = columns(table);
        for (TableRow row : bodyRows(List.of(table))) {
          rows.add(row(row, columns));
        }
      }
    }
    return rows.isEmpty() && !unlisted.isEmpty()
        ? new Node.Mapping(at, unlisted)
        : new Node.Sequence(at, rows);
  }

  private Node row(TableRow row, List<String> columns) {
    Map<String, List<Node.Entry>> nested = new LinkedHashMap<>();
    List<Node.Entry> entries = new ArrayList<>();
    List<org.commonmark.node.Node> cells = children(row);
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      org.commonmark.node.Node cell = cells.get(i);
      String[] path =
          layout.columns().getOrDefault(columns.get(i), columns.get(i)).split("\\.", -1);
      if (MarkdownPlaces.text(cell).isBlank()) {
        continue;
      }
      boolean outer = path.length == 1;
      List<Node.Entry> target =
          outer ? entries : nested.computeIfAbsent(path[0], key -> new ArrayList<>());
      entry(cell, path[path.length - 1], cell, target);
    }
    nested.forEach(
        (key, inner) -> {
          Location at = inner.get(0).keyLocation();
          entries.add(new Node.Entry(key, at, new Node.Mapping(at, inner)));
        });
    return new Node.Mapping(places.at(row), entries);
  }

  private static List<String> columns(TableBlock table) {
    return children(table).stream()
        .filter(TableHead.class::isInstance)
        .flatMap(head -> children(head).stream())
        .flatMap(row -> children(row).stream())
        .map(cell -> MarkdownPlaces.key(MarkdownPlaces.text(cell)))
        .toList();
  }

  private static List<TableRow> bodyRows(List<? extends Block> blocks) {
    return blocks.stream()
        .filter(TableBlock.class::isInstance)
        .flatMap(table -> children(table).stream())
        .filter(TableBody.class::isInstance)
        .flatMap(body -> children(body).stream())
        .map(TableRow.class::cast)
        .toList();
  }

  private Node value(String key, Location at, String text) {
    if (!layout.lists().contains(key)) {
      return scalar(at, text);
    }
    List<Node> parts =
        Arrays.stream(text.split(";", -1)).map(part -> (Node) scalar(at, part)).toList();
    return new Node.Sequence(at, parts);
  }

  private static Node.Scalar scalar(Location at, String text) {
    String value = text.strip();
    boolean flag = value.equals("true") || value.equals("false");
    return new Node.Scalar(at, value, flag ? Node.Type.BOOLEAN : Node.Type.STRING);
  }

  private static List<org.commonmark.node.Node> children(org.commonmark.node.Node parent) {
    List<org.commonmark.node.Node> children = new ArrayList<>();
    for (org.commonmark.node.Node child = parent.getFirstChild();
        child != null;
        child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
