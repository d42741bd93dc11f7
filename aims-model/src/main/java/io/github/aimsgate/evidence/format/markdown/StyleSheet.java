package io.github.aimsgate.evidence.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the style blocks of a page hide. Selectors are taken by their last part alone, so that no
 * clever nesting brings text back that may be hidden; those that hold for a moment or for print do
 * not count.
 */
final class StyleSheet {

  /** A page without styles. */
  static final StyleSheet NONE = new StyleSheet(List.of());

  private static final Pattern BLOCK =
      Pattern.compile("<style[^>]{0,200}>([^<]{0,20000})</style", Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]{0,2000}\\*/");

  private static final Pattern PRINT =
      Pattern.compile(
          "@media[^{}]{0,100}print[^{}]{0,100}\\{(?:[^{}]{0,500}\\{[^{}]{0,2000}\\}){0,50}");

  private static final Pattern RULE = Pattern.compile("([^{};]{1,500})\\{([^{}]{0,2000})\\}");

  private static final Pattern LAST = Pattern.compile("[^\\s>+~]+$");

  private static final Pattern COMMA = Pattern.compile(",");

  private static final Pattern PART = Pattern.compile("([.#]?)([\\w-]+)");

  private final List<Selector> hiding;

  private StyleSheet(List<Selector> hiding) {
    this.hiding = hiding;
  }

  /** The style sheet of a page. */
  static StyleSheet of(String page) {
    if (!page.contains("<style") && !page.contains("<STYLE")) {
      return NONE;
    }
    List<Selector> hiding = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      String css = COMMENT.matcher(block.group(1).toLowerCase(Locale.ROOT)).replaceAll(" ");
      Matcher rule = RULE.matcher(PRINT.matcher(css).replaceAll(" "));
      while (rule.find()) {
        if (Style.of(rule.group(2)).hides()) {
          selectors(rule.group(1), hiding);
        }
      }
    }
    return new StyleSheet(List.copyOf(hiding));
  }

  private static void selectors(String list, List<Selector> selectors) {
    for (String selector : COMMA.split(list, -1)) {
      Matcher last = LAST.matcher(selector.strip());
      if (last.find() && last.group().indexOf(':') < 0) {
        selectors.add(Selector.of(last.group()));
      }
    }
  }

  /** Whether a tag is hidden, by its name, its classes and its identifier, in lower case. */
  boolean hides(String name, Set<String> classes, String id) {
    for (Selector selector : hiding) {
      if (selector.takes(name, classes, id)) {
        return true;
      }
    }
    return false;
  }

  /** One compound selector, such as {@code p.note#late}. */
  private record Selector(String name, Set<String> classes, String id) {

    static Selector of(String text) {
      String name = "";
      String id = "";
      List<String> classes = new ArrayList<>();
      Matcher part = PART.matcher(text);
      while (part.find()) {
        switch (part.group(1)) {
          case "." -> classes.add(part.group(2));
          case "#" -> id = part.group(2);
          default -> name = part.group(2);
        }
      }
      return new Selector(name, Set.copyOf(classes), id);
    }

    boolean takes(String tag, Set<String> given, String identifier) {
      boolean any = !name.isEmpty() || !classes.isEmpty() || !id.isEmpty();
      return any
          && (name.isEmpty() || name.equals(tag))
          && given.containsAll(classes)
          && (id.isEmpty() || id.equals(identifier));
    }
  }
}
