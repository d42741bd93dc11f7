package io.github.aimsgate.evidence.format.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Turns a parsed Markdown file into an outline. */
final class OutlineBuilder {

  /** Deeper quotes and lists are text; no writer means them. */
  private static final int MAX_BLOCK_NESTING = 40;

  private static final int MAX_INLINE_NESTING = 40;

  /** What is longer than this in one line is data, not prose. */
  private static final int MAX_LINE = 20_000;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_BLOCK_NESTING)
          .maxInlineNesting(MAX_INLINE_NESTING)
          .build();

  private static final Pattern PLAIN_LABEL =
      Pattern.compile("\\A([\\p{L}][^:\\n.?!]{0,48}?)\\s*:\\s+(?=\\S)");

  private static final Pattern SEPARATOR = Pattern.compile("\\A\\s*[:–—-]\\s*");

  private static final Pattern LEAD = Pattern.compile("\\A\\s*(?:[:,–—-]\\s*)?");

  /** What stands behind a label that is part of a sentence. */
  private static final Pattern GOES_ON = Pattern.compile("\\A\\s*(?:,|\\().*:\\z");

  private final Predicate<String> known;
  private final Deque<Open> headings = new ArrayDeque<>();
  private final List<String> allHeadings = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final Set<String> emphasised = new HashSet<>();
  private final HiddenHtml hidden;
  private Optional<Unit> title = Optional.empty();
  private Optional<String> bold = Optional.empty();

  /** Whether text stood behind that label: a label with a line of its own stands above such. */
  private boolean runIn;

  private OutlineBuilder(Predicate<String> known, StyleSheet styles) {
    this.known = known;
    hidden = new HiddenHtml(styles);
  }

  /**
   * Builds an outline.
   *
   * @param known whether a name is one that may label a value, as in {@code Owner: …}
   */
  static Outline build(String body, Predicate<String> known) {
    OutlineBuilder builder = new OutlineBuilder(known, StyleSheet.of(body));
    Node document = PARSER.parse(bounded(body));
    boolean generating = body.contains("{%") && TemplateTags.in(document);
    builder.blocks(document, List.of());
    return new Outline(
        builder.title,
        builder.allHeadings,
        builder.units,
        builder.grids,
        builder.emphasised,
        generating);
  }

  private static String bounded(String body) {
    StringBuilder bounded = new StringBuilder(body.length());
    int line = 0;
    while (line < body.length()) {
      int end = body.indexOf('\n', line);
      int next = end < 0 ? body.length() : end;
      bounded.append(body, line, Math.min(next, line + MAX_LINE));
      if (end >= 0) {
        bounded.append('\n');
      }
      line = next + 1;
    }
    return bounded.toString();
  }

  private void blocks(Node parent, List<String> labels) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      if (hidden.hides() && !(block instanceof HtmlBlock)) {
        continue;
      }
      if (block instanceof Heading heading) {
        heading(
            heading.getLevel(), InlineText.within(heading, hidden.styles()).text(), place(heading));
      } else if (block instanceof Paragraph paragraph) {
        Optional<String> runInLabel = paragraph(paragraph, labels);
        if (runInLabel.isPresent() && isTableOrList(block.getNext())) {
          block = block.getNext();
          block(block, with(labels, runInLabel.get()));
        }
      } else {
        block(block, labels);
      }
    }
  }

  private static boolean isTableOrList(Node block) {
    return block instanceof TableBlock
        || block instanceof BulletList
        || block instanceof OrderedList;
  }

  private void block(Node block, List<String> labels) {
    if (block instanceof BulletList || block instanceof OrderedList) {
      for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
        item((ListItem) item, labels);
      }
    } else if (block instanceof BlockQuote) {
      blocks(block, labels);
    } else if (block instanceof TableBlock table) {
      table(table, labels);
    } else if (block instanceof HtmlBlock html) {
      SourceSpan place = place(html);
      HtmlText.read(html.getLiteral(), place.getLineIndex() + 1, this);
    }
  }

  void heading(int level, String text, SourceSpan place) {
    bold = Optional.empty();
    if (text.isBlank()) {
      return;
    }
    while (!headings.isEmpty() && headings.peekLast().level() >= level) {
      headings.removeLast();
    }
    headings.addLast(new Open(level, text));
    allHeadings.add(text);
    if (title.isEmpty() && level == 1) {
      title =
          Optional.of(
              new Unit(
                  List.of(),
                  text,
                  List.of(),
                  false,
                  false,
                  Unit.Shape.PARAGRAPH,
                  place.getLineIndex() + 1,
                  place.getColumnIndex() + 1));
    }
  }

  /** What of the page is hidden by HTML around it. */
  HiddenHtml hidden() {
    return hidden;
  }

  /** Adds prose that is no Markdown. */
  void prose(String text, int line, int column) {
    if (!text.isBlank()) {
      add(List.of(), text, List.of(), false, false, Unit.Shape.PARAGRAPH, line, column);
    }
  }

  /** Gives back the label of the last line, if its text stands behind it. */
  private Optional<String> paragraph(Paragraph paragraph, List<String> labels) {
    List<Node[]> segments = segments(paragraph);
    Optional<String> last = Optional.empty();
    for (Node[] segment : segments) {
      Run run = segment(segment[0], segment[1], labels, Unit.Shape.PARAGRAPH, segments.size() == 1);
      if (run.opens()) {
        bold = run.label();
        runIn = run.text();
      }
      last = run.opens() ? Optional.empty() : run.label();
    }
    return last;
  }

  private void item(ListItem item, List<String> labels) {
    List<String> inner = labels;
    Node first = item.getFirstChild();
    if (first instanceof Paragraph name && namesTableOrList(name)) {
      inner = with(labels, InlineText.within(name, hidden.styles()).text());
      first.unlink();
    } else if (first instanceof Paragraph paragraph) {
      for (Node[] segment : segments(paragraph)) {
        Run run = segment(segment[0], segment[1], labels, Unit.Shape.ITEM, false);
        if (run.opens()) {
          inner = with(labels, run.label().orElseThrow());
        }
      }
      Node rest = first.getNext();
      first.unlink();
      if (rest == null) {
        return;
      }
    }
    blocks(item, inner);
  }

  /** Whether an item of a list is nothing but the name of the table or list within it. */
  private boolean namesTableOrList(Paragraph paragraph) {
    Node content = paragraph.getFirstChild();
    return isTableOrList(paragraph.getNext())
        && content instanceof Text
        && content.getNext() == null
        && known.test(InlineText.within(paragraph, hidden.styles()).text());
  }

  /** A paragraph's lines, where each begins with a label of its own; else the whole. */
  private List<Node[]> segments(Paragraph paragraph) {
    List<Node[]> segments = new ArrayList<>();
    Node start = paragraph.getFirstChild();
    for (Node node = start; node != null; node = node.getNext()) {
      boolean end = node instanceof SoftLineBreak || node instanceof HardLineBreak;
      if (end && (node.getNext() instanceof StrongEmphasis || plainLabel(node.getNext()))) {
        segments.add(new Node[] {start, node});
        start = node.getNext();
      }
    }
    segments.add(new Node[] {start, null});
    return segments;
  }

  private boolean plainLabel(Node node) {
    if (!(node instanceof Text text) || text.getLiteral().indexOf(':') < 0) {
      return false;
    }
    Matcher label = PLAIN_LABEL.matcher(text.getLiteral() + " .");
    return label.find() && known.test(label.group(1));
  }

  /** Adds a segment; gives back its label. */
  private Run segment(Node first, Node end, List<String> labels, Unit.Shape shape, boolean alone) {
    Node start = first;
    while (start instanceof Image
        || start instanceof SoftLineBreak
        || (start instanceof Text blank && blank.getLiteral().isBlank())) {
      start = start.getNext();
    }
    if (start == null || start == end) {
      return Run.NONE;
    }
    if (isStrong(start)) {
      String label = InlineText.between(start, start.getNext(), hidden.styles()).text();
      InlineText rest = InlineText.between(start.getNext(), end, hidden.styles());
      boolean ownLine = start.getNext() == null || start.getNext() == end || isBreak(start);
      boolean separated =
          label.endsWith(":")
              || label.endsWith("?")
              || label.endsWith(".")
              || SEPARATOR.matcher(rest.text()).find()
              || (known.test(label) && GOES_ON.matcher(rest.text()).find())
              || (known.test(label) && beginsValue(rest.text()));
      if (label.length() <= 160 && (ownLine || separated)) {
        if (runIn && shape == Unit.Shape.PARAGRAPH) {
          bold = Optional.empty();
        }
        String value = LEAD.matcher(rest.text()).replaceFirst("");
        boolean empty = value.isBlank();
        if (!empty) {
          emphasis(rest, value);
          SourceSpan place = valuePlace(start.getNext(), end);
          add(with(labels, label), value, rest.links(), rest.onlyLinks(), true, shape, place);
        } else if (alone && shape == Unit.Shape.PARAGRAPH && !separated) {
          allHeadings.add(label);
        }
        boolean paragraph = shape == Unit.Shape.PARAGRAPH;
        boolean asks = label.endsWith("?") && !paragraph;
        boolean opens = empty || asks || (ownLine && paragraph) || value.endsWith(":");
        return new Run(Optional.of(label), opens, !ownLine);
      }
    }
    InlineText inline = InlineText.between(start, end, hidden.styles());
    String text = inline.text();
    Matcher label = PLAIN_LABEL.matcher(text);
    if (text.indexOf(':') >= 0
        && label.find()
        && (known.test(label.group(1)) || isFigure(text.substring(label.end())))) {
      SourceSpan place = place(start);
      boolean inside = start instanceof Text && label.end() < place.getLength();
      add(
          with(labels, label.group(1)),
          text.substring(label.end()),
          inline.links(),
          inline.onlyLinks(),
          true,
          shape,
          inside ? place.subSpan(label.end()) : place);
      return Run.NONE;
    }
    if (text.endsWith(":") && text.length() < 60 && known.test(text)) {
      return new Run(Optional.of(text), true, false);
    }
    emphasis(inline, text);
    add(labels, text, inline.links(), inline.onlyLinks(), false, shape, place(start));
    return Run.NONE;
  }

  private void emphasis(InlineText inline, String text) {
    if (inline.emphasised()) {
      emphasised.add(text);
    }
  }

  /** A sentence that goes on behind a bold word does so in lower case. */
  private static boolean beginsValue(String rest) {
    char first = (rest + " ").charAt(0);
    boolean address = rest.indexOf('@') > 0 && rest.indexOf(' ') < 0;
    return Character.isUpperCase(first) || Character.isDigit(first) || address;
  }

  private static boolean isFigure(String value) {
    return Figures.number(value).isPresent();
  }

  private static boolean isStrong(Node node) {
    return node instanceof StrongEmphasis
        || (node instanceof Emphasis && node.getFirstChild() instanceof StrongEmphasis);
  }

  private static boolean isBreak(Node strong) {
    return strong.getNext() instanceof SoftLineBreak || strong.getNext() instanceof HardLineBreak;
  }

  private void table(TableBlock table, List<String> labels) {
    List<Grid.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow && row.getFirstChild() != null) {
          rows.add(row(row));
        }
      }
    }
    grid(rows, labels);
  }

  private Grid.Row row(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      InlineText inline = InlineText.within(cell, hidden.styles());
      emphasis(inline, inline.text());
      cells.add(
          inline.links().isEmpty() || inline.text().contains(inline.links().get(0))
              ? inline.text()
              : inline.text() + " (" + inline.links().get(0) + ")");
    }
    SourceSpan place = place(row);
    return new Grid.Row(List.copyOf(cells), place.getLineIndex() + 1, place.getColumnIndex() + 1);
  }

  /** Adds a table; the first row is its header. */
  void grid(List<Grid.Row> rows, List<String> labels) {
    if (rows.isEmpty()) {
      return;
    }
    if (Definitions.areIn(rows.get(0).cells())) {
      return;
    }
    List<String> path = path(labels);
    grids.add(new Grid(path, rows.get(0).cells(), List.copyOf(rows.subList(1, rows.size()))));
    for (int i = 0; i < rows.size(); i++) {
      Grid.Row row = rows.get(i);
      List<String> cells = row.cells();
      if (cells.size() == 2) {
        boolean header = i == 0 && !known.test(cells.get(0));
        if (!header) {
          add(
              with(labels, cells.get(0)),
              cells.get(1),
              List.of(),
              false,
              true,
              Unit.Shape.CELL,
              row.line(),
              row.column());
        }
      } else if (i > 0) {
        boolean empty = cells.stream().skip(1).allMatch(String::isBlank);
        String text = empty ? "" : String.join(" · ", cells);
        add(labels, text, List.of(), false, false, Unit.Shape.ROW, row.line(), row.column());
      }
    }
  }

  private void add(
      List<String> labels,
      String text,
      List<String> links,
      boolean onlyLinks,
      boolean labelled,
      Unit.Shape shape,
      SourceSpan place) {
    add(
        labels,
        text,
        links,
        onlyLinks,
        labelled,
        shape,
        place.getLineIndex() + 1,
        place.getColumnIndex() + 1);
  }

  private void add(
      List<String> labels,
      String text,
      List<String> links,
      boolean onlyLinks,
      boolean labelled,
      Unit.Shape shape,
      int line,
      int column) {
    units.add(new Unit(path(labels), text, links, onlyLinks, labelled, shape, line, column));
  }

  private List<String> path(List<String> labels) {
    List<String> path = new ArrayList<>();
    headings.forEach(open -> path.add(open.text()));
    bold.ifPresent(path::add);
    path.addAll(labels);
    return path;
  }

  private static List<String> with(List<String> labels, String label) {
    List<String> longer = new ArrayList<>(labels);
    longer.add(label);
    return longer;
  }

  private static SourceSpan valuePlace(Node first, Node end) {
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      boolean blank = node instanceof Text text && text.getLiteral().strip().length() <= 1;
      if (!blank && !node.getSourceSpans().isEmpty()) {
        SourceSpan span = node.getSourceSpans().get(0);
        int lead = 0;
        if (node instanceof Text text) {
          Matcher separator = LEAD.matcher(text.getLiteral());
          lead = separator.find() ? separator.end() : 0;
        }
        return lead < span.getLength() ? span.subSpan(lead) : span;
      }
    }
    return place(first);
  }

  /** Where a node begins: its own span, or that of the nearest block around it. */
  private static SourceSpan place(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().get(0);
      }
    }
    return SourceSpan.of(0, 0, 0, 0);
  }

  private record Open(int level, String text) {}

  /**
   * The label at the start of a segment.
   *
   * @param opens whether what follows stands under it
   * @param text whether there is text behind it on its line
   */
  private record Run(Optional<String> label, boolean opens, boolean text) {

    static final Run NONE = new Run(Optional.empty(), false, false);
  }
}
