package io.github.aimsgate.evidence.format.markdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows HTML tags to tell what a reader of the page does not see, or sees struck out. */
final class HiddenHtml {

  private static final Pattern HIDDEN = Pattern.compile("\\shidden(?=[\\s=/]|$)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(style|class|id|color)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Set<String> NEVER_SHOWN =
      Set.of("template", "script", "style", "title", "noscript", "del", "s", "strike");

  private static final Set<String> WITHOUT_END =
      Set.of("br", "hr", "img", "input", "meta", "link", "wbr", "col");

  private final StyleSheet styles;
  private String element = "";
  private int depth;

  HiddenHtml(StyleSheet styles) {
    this.styles = styles;
  }

  /** The style sheet of the page. */
  StyleSheet styles() {
    return styles;
  }

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
      if (NEVER_SHOWN.contains(name) || HIDDEN.matcher(lower).find() || isStyledAway(name, lower)) {
        element = name;
        depth = 1;
      }
    }
  }

  private boolean isStyledAway(String name, String tag) {
    Style style = Style.of("");
    Set<String> classes = Set.of();
    String id = "";
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String value = value(attribute);
      switch (attribute.group(1)) {
        case "style" -> style = style.with(Style.of(value));
        case "color" -> style = Style.of("color:" + value).with(style);
        case "class" -> classes = new HashSet<>(Arrays.asList(SPACE.split(value, -1)));
        default -> id = value;
      }
    }
    return style.hides() || styles.hides(name, classes, id);
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group <= 4; group++) {
      if (attribute.group(group) != null) {
        return attribute.group(group).strip();
      }
    }
    return "";
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
