package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * What stands where in a Markdown text.
 *
 * @param file names the file
 * @param lineOffset how many lines stand before the text that was parsed
 */
record MarkdownPlaces(String file, int lineOffset) {

  /** Where a part begins; where its parent does, if the parser does not say. */
  Location at(Node node) {
    for (Node place = node; place != null; place = place.getParent()) {
      List<SourceSpan> spans = place.getSourceSpans();
      if (!spans.isEmpty()) {
        SourceSpan first = spans.get(0);
        return new Location(
            file, first.getLineIndex() + 1 + lineOffset, first.getColumnIndex() + 1);
      }
    }
    return new Location(file, 1 + lineOffset, 1);
  }

  /** The text of a part without its marks and comments; a link keeps its address. */
  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString().strip();
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    } else if (!(node instanceof HtmlInline)) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        append(child, text);
      }
      if (node instanceof Link link && !text.toString().contains(link.getDestination())) {
        text.append(" (").append(link.getDestination()).append(')');
      }
    }
  }

  /** A heading or label as the key it stands for: {@code Intended use:} is {@code intended-use}. */
  static String key(String label) {
    return label
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
