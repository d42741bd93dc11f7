package io.github.aimsgate.evidence.format.assessment;

import io.github.aimsgate.evidence.format.answer.Blanks;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.evidence.format.markdown.MarkdownOutline;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads a sheet from Markdown: headings, labels and questions are names, table rows are rows. */
final class MarkdownSheet {

  private final Blanks blanks = Blanks.standard();
  private final MarkdownOutline outline;
  private final List<Said> answers = new ArrayList<>();

  private MarkdownSheet(MarkdownOutline outline) {
    this.outline = outline;
  }

  static Sheet of(MarkdownOutline outline) {
    return new MarkdownSheet(outline).read();
  }

  private Sheet read() {
    List<String> names = new ArrayList<>(outline.headings());
    List<MarkdownOutline.Piece> list = new ArrayList<>();
    for (MarkdownOutline.Piece piece : outline.pieces()) {
      if (!piece.path().isEmpty()) {
        names.add(piece.path().get(piece.path().size() - 1));
      }
      boolean goesOn =
          !list.isEmpty() && list.get(0).path().equals(piece.path()) && !piece.labelled();
      if (!goesOn || !piece.item()) {
        list(list);
        list.clear();
      }
      if (piece.item() && !piece.labelled()) {
        list.add(piece);
      } else {
        answers.add(new Said(piece.path(), piece.text(), piece.location()));
      }
    }
    list(list);
    List<Row> rows = outline.rows().stream().map(MarkdownSheet::row).toList();
    rows.forEach(row -> row.cells().forEach(cell -> names.add(cell.name())));
    return new Sheet(title(), names, answers, rows);
  }

  /** The items of a list answer together; a list with a prompt in it is a list of prompts. */
  private void list(List<MarkdownOutline.Piece> items) {
    if (items.isEmpty()) {
      return;
    }
    List<Said> said =
        items.stream().map(item -> new Said(item.path(), item.text(), item.location())).toList();
    boolean prompts = said.stream().anyMatch(this::isPrompt);
    if (prompts || said.size() == 1) {
      answers.addAll(prompts ? said.stream().map(item -> item.saying("")).toList() : said);
    } else {
      String text = String.join("; ", said.stream().map(Said::text).toList());
      answers.add(said.get(0).saying(text));
    }
  }

  private boolean isPrompt(Said item) {
    return item.text().strip().endsWith(":") || blanks.isGuidance(item);
  }

  private static Row row(MarkdownOutline.TableRow row) {
    List<Said> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.cells().size(), row.header().size()); i++) {
      List<String> path = new ArrayList<>(row.path());
      path.add(row.header().get(i));
      cells.add(new Said(path, row.cells().get(i), row.location()));
    }
    return new Row(row.path(), cells, row.location());
  }

  private String title() {
    String declared =
        outline
            .frontMatter()
            .flatMap(map -> map.get("title"))
            .filter(Node.Scalar.class::isInstance)
            .map(node -> ((Node.Scalar) node).text())
            .orElse("");
    return outline.title().orElse("") + " · " + declared;
  }
}
