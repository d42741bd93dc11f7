package io.github.aimsgate.evidence.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.SourceSpan;

/**
 * Reads headings, prose and tables out of a block of HTML. Comments, scripts and styles are none.
 */
final class HtmlText {

  private static final Set<String> BREAKS =
      Set.of(
          "p", "div", "li", "ul", "ol", "details", "summary", "blockquote", "section", "dd", "dt");

  private final OutlineBuilder outline;
  private final StringBuilder text = new StringBuilder();
  private final List<Grid.Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private int line;
  private int textLine;
  private int rowLine;
  private boolean inCell;
  private boolean silent;

  private HtmlText(OutlineBuilder outline, int line) {
    this.outline = outline;
    this.line = line;
    this.textLine = line;
    this.rowLine = line;
  }

  static void read(String html, int line, OutlineBuilder outline) {
    new HtmlText(outline, line).read(html);
  }

  private void read(String html) {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (html.startsWith("<!--", at)) {
        int end = html.indexOf("-->", at);
        at = skip(html, at, end < 0 ? html.length() : end + 3);
      } else if (c == '<' && at + 1 < html.length() && isTag(html.charAt(at + 1))) {
        int end = html.indexOf('>', at);
        int next = end < 0 ? html.length() : end + 1;
        String tag = html.substring(at + 1, Math.max(at + 1, next - 1));
        if (Tags.isBlank(tag)) {
          append('<');
          at++;
          continue;
        }
        at = skip(html, at, next);
        tag(tag.toLowerCase(Locale.ROOT));
        outline.hidden().tag(tag);
      } else {
        append(c);
        line += c == '\n' ? 1 : 0;
        at++;
      }
    }
    flush();
    endTable();
  }

  private static boolean isTag(char c) {
    return c == '/' || c == '!' || Character.isLetter(c);
  }

  private int skip(String html, int from, int to) {
    for (int i = from; i < to; i++) {
      line += html.charAt(i) == '\n' ? 1 : 0;
    }
    return to;
  }

  private void append(char c) {
    if (silent || outline.hidden().hides()) {
      return;
    }
    if (text.isEmpty()) {
      if (Character.isWhitespace(c)) {
        return;
      }
      textLine = line;
    }
    text.append(c == '\n' ? ' ' : c);
  }

  private void tag(String tag) {
    boolean end = tag.startsWith("/");
    String name = name(end ? tag.substring(1) : tag);
    switch (name) {
      case "script", "style", "pre", "svg" -> silent = !end;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0', end);
      case "table" -> {
        flush();
        if (end) {
          endTable();
        }
      }
      case "tr" -> {
        endRow();
        rowLine = line;
      }
      case "td", "th" -> cell(end);
      case "br" -> append('\n');
      default -> {
        if (BREAKS.contains(name) && !inCell) {
          flush();
        }
      }
    }
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end);
  }

  private void heading(int level, boolean end) {
    if (end) {
      outline.heading(level, take(), SourceSpan.of(textLine - 1, 0, 0, 0));
    } else {
      flush();
    }
  }

  private void cell(boolean end) {
    if (inCell) {
      cells.add(take());
    }
    inCell = !end;
    text.setLength(0);
  }

  private void endRow() {
    if (inCell) {
      cell(true);
    }
    if (!cells.isEmpty()) {
      rows.add(new Grid.Row(List.copyOf(cells), rowLine, 1));
      cells.clear();
    }
  }

  private void endTable() {
    endRow();
    outline.grid(List.copyOf(rows), List.of());
    rows.clear();
  }

  private void flush() {
    if (inCell) {
      return;
    }
    String prose = take();
    outline.prose(prose, textLine, 1);
  }

  private String take() {
    String taken = text.toString().strip();
    text.setLength(0);
    return taken;
  }
}
