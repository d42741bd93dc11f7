package io.github.aimsgate.evidence.format.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Looks for the control tags of a template language outside code. A file with such is the source
 * that documents are made from, and its text is of none of them.
 */
final class TemplateTags extends AbstractVisitor {

  private static final Pattern CONTROL =
      Pattern.compile(
          "\\{%[-+]?\\s*(?:if|elif|elsif|else|endif|unless|for|endfor|set|block|endblock|macro"
              + "|endmacro|case|when|assign|extends)\\b");

  private boolean found;

  private TemplateTags() {}

  static boolean in(Node document) {
    TemplateTags tags = new TemplateTags();
    document.accept(tags);
    return tags.found;
  }

  @Override
  public void visit(Text text) {
    look(text.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    look(html.getLiteral());
  }

  private void look(String literal) {
    found = found || CONTROL.matcher(literal).find();
  }
}
