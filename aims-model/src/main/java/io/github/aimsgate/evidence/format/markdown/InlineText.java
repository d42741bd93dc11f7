package io.github.aimsgate.evidence.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of inline nodes, without recursion: their nesting is as deep as a writer likes. */
final class InlineText {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]]*[\\w/]");

  /** What GitHub and others show struck out. */
  private static final Pattern STRUCK = Pattern.compile("~~(?!~)[^~]+~~");

  private final StringBuilder text = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final HiddenHtml hidden;
  private int linked;
  private int emphasised;
  private int emphasisStart = -1;

  private InlineText(StyleSheet styles) {
    hidden = new HiddenHtml(styles);
  }

  /** The text of all children of a node. */
  static InlineText within(Node parent, StyleSheet styles) {
    return between(parent.getFirstChild(), null, styles);
  }

  /** The text from one sibling up to another, which is left out. */
  static InlineText between(Node first, Node end, StyleSheet styles) {
    InlineText inline = new InlineText(styles);
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      inline.read(node);
    }
    return inline;
  }

  String text() {
    String all = text.toString();
    return (all.contains("~~") ? STRUCK.matcher(all).replaceAll(" ") : all).strip();
  }

  List<String> links() {
    return links;
  }

  boolean onlyLinks() {
    return linked > 0 && linked >= letters(text, 0);
  }

  /** Whether all of it stands in italics. */
  boolean emphasised() {
    return emphasised > 0 && emphasised >= letters(text, 0);
  }

  private void read(Node root) {
    Node node = root;
    while (node != null) {
      boolean enter = enter(node);
      if (enter && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      while (node != root && node.getNext() == null) {
        node = node.getParent();
        leave(node);
      }
      if (node == root) {
        return;
      }
      node = node.getNext();
    }
  }

  private int linkStart = -1;

  private boolean enter(Node node) {
    if (hidden.hides() && !(node instanceof HtmlInline)) {
      return false;
    }
    if (node instanceof Text literal) {
      text.append(literal.getLiteral());
      addresses(literal.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak) {
      text.append(' ');
    } else if (node instanceof HardLineBreak) {
      text.append('\n');
    } else if (node instanceof HtmlInline html) {
      tag(html.getLiteral());
    } else if (node instanceof Image) {
      return false;
    } else if (node instanceof Emphasis && emphasisStart < 0) {
      emphasisStart = text.length();
    } else if (node instanceof Link link) {
      String destination = link.getDestination();
      if (destination.contains("://") || destination.startsWith("mailto:")) {
        links.add(destination);
      }
      linkStart = text.length();
    }
    return true;
  }

  /** An address that stands in the text is a link, too. */
  private void addresses(String literal) {
    if (linkStart < 0 && literal.contains("://")) {
      ADDRESS.matcher(literal).results().map(MatchResult::group).forEach(links::add);
    }
  }

  private void tag(String tag) {
    String inner = tag.substring(1, tag.length() - 1);
    if (Tags.isBlank(inner)) {
      text.append(hidden.hides() ? "" : tag);
      return;
    }
    hidden.tag(inner);
    text.append(tag.startsWith("<br") && !hidden.hides() ? "\n" : "");
  }

  private void leave(Node node) {
    if (node instanceof Link && linkStart >= 0) {
      linked += letters(text, linkStart);
      linkStart = -1;
    } else if (node instanceof Emphasis && emphasisStart >= 0) {
      emphasised += letters(text, emphasisStart);
      emphasisStart = -1;
    }
  }

  private static int letters(CharSequence text, int from) {
    int letters = 0;
    for (int i = from; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
