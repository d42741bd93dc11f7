package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a Markdown file says, for readers of forms that are written in Markdown. */
public final class MarkdownOutline {

  private final String file;
  private final Card card;
  private final Outline outline;

  private MarkdownOutline(String file, Card card, Outline outline) {
    this.file = file;
    this.card = card;
    this.outline = outline;
  }

  /** Whether content can be Markdown. */
  public static boolean possible(Content content) {
    return Card.possible(content);
  }

  /**
   * The outline of a file.
   *
   * @param known whether a name is one that may label a value, as in {@code Owner: …}
   */
  public static MarkdownOutline of(Content content, Predicate<String> known) {
    Card card = Card.of(content);
    Outline outline = OutlineBuilder.build(card.frontMatter().body(), known);
    return new MarkdownOutline(content.path(), card, outline);
  }

  /** The entries of the front matter. */
  public Optional<Node.Mapping> frontMatter() {
    return card.frontMatter().mapping();
  }

  /** Whether documents are generated from this file: it is no document itself. */
  public boolean isSource() {
    return card.signs().isSource(card.start());
  }

  /** The first heading of the first level. */
  public Optional<String> title() {
    return outline.title().map(Unit::text);
  }

  /** All headings, in order. */
  public List<String> headings() {
    return outline.headings();
  }

  /** The prose, in order; rows of tables with more than two columns are none. */
  public List<Piece> pieces() {
    return outline.units().stream()
        .filter(unit -> unit.shape() != Unit.Shape.ROW)
        .map(
            unit ->
                new Piece(
                    unit.path(),
                    unit.withLinks(),
                    unit.labelled(),
                    unit.shape() == Unit.Shape.ITEM,
                    at(unit.line(), unit.column())))
        .toList();
  }

  /** The rows of tables with more than two columns. */
  public List<TableRow> rows() {
    return outline.grids().stream()
        .filter(grid -> grid.header().size() > 2)
        .flatMap(
            grid ->
                grid.rows().stream()
                    .map(
                        row ->
                            new TableRow(
                                grid.path(),
                                grid.header(),
                                row.cells(),
                                at(row.line(), row.column()))))
        .toList();
  }

  /** What the file says if it is read as a card. */
  public EvidenceDocument asCard(String format, EvidenceKind kind) {
    return card.read(format, kind);
  }

  private Location at(int line, int column) {
    return new Location(file, Math.max(1, line), Math.max(1, column));
  }

  /**
   * A piece of prose.
   *
   * @param path the headings and labels it stands under, outermost first
   * @param text without markup
   * @param labelled whether the last part of the path is a label of this very piece
   * @param item whether it is an item of a list
   * @param location where it begins
   */
  public record Piece(
      List<String> path, String text, boolean labelled, boolean item, Location location) {}

  /**
   * A row of a table.
   *
   * @param path the headings and labels it stands under, outermost first
   * @param header the names of the columns
   * @param cells as many as the row has
   * @param location where it begins
   */
  public record TableRow(
      List<String> path, List<String> header, List<String> cells, Location location) {}
}
