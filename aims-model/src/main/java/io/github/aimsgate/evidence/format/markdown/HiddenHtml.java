package io.github.aimsgate.evidence.format.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows HTML tags to tell what a reader of the page does not see. */
final class HiddenHtml {

  private static final Pattern UNSEEN =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|font-size\\s*:\\s*0(?![.\\d]*[1-9])|opacity\\s*:\\s*0(?![.\\d]*[1-9])"
              + "|(?<![-\\w])color\\s*[:=]\\s*[\"']?(?:white|transparent|#f{3,8}\\b"
              + "|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255)|\\shidden(?=[\\s=/]|$)");

  private static final Set<String> NEVER_SHOWN = Set.of("template", "script", "style", "title");

  private static final Set<String> WITHOUT_END =
      Set.of("br", "hr", "img", "input", "meta", "link", "wbr", "col");

  private String element = "";
  private int depth;

  /**
   * Reads a tag.
   *
   * @param tag what stands between the angle brackets
   */
  void tag(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    boolean end = lower.startsWith("/");
    String name = name(end ? lower.substring(1) : lower);
    if (!element.isEmpty()) {
      depth += name.equals(element) ? (end ? -1 : 1) : 0;
      element = depth == 0 ? "" : element;
    } else if (!end && !lower.endsWith("/") && !name.isEmpty() && !WITHOUT_END.contains(name)) {
      if (NEVER_SHOWN.contains(name) || UNSEEN.matcher(lower).find()) {
        element = name;
        depth = 1;
      }
    }
  }

  boolean hides() {
    return depth > 0;
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end);
  }
}
