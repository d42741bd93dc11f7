package io.github.aimsgate.evidence.format.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The declarations of a style, as in CSS: {@code display:none; color:#fff}.
 *
 * @param values by property, both in lower case
 */
record Style(Map<String, String> values) {

  private static final Pattern SEMICOLON = Pattern.compile(";");

  private static final Pattern IMPORTANT = Pattern.compile("\\s*!\\s*important\\s*$");

  private static final Pattern LENGTH = Pattern.compile("^\\.?\\d*\\.?\\d+");

  /** No more than a speck: below a tenth of a letter's size, below two pixels. */
  private static final Pattern RELATIVE = Pattern.compile("(?:r?em|%|vw|vh)$");

  private static final Pattern NO_FONT =
      Pattern.compile("(?:^|\\s)0(?:\\.0+)?(?:px|pt|em|rem|%)?(?:/|\\s|$)");

  private static final Pattern FAR = Pattern.compile("^-\\d{3,}");

  private static final Pattern NO_SCALE = Pattern.compile("scale[xy]?\\(\\s*0(?:\\.0*)?\\s*[,)]");

  private static final Pattern CLIPPED =
      Pattern.compile("rect\\(\\s*0|inset\\(\\s*(?:50|100)%|circle\\(\\s*0");

  private static final Pattern WHITE =
      Pattern.compile(
          "white|snow|#f{3,8}|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255.*"
              + "|hsla?\\(.*,\\s*100%\\s*[,)].*");

  private static final Pattern TRANSPARENT =
      Pattern.compile(
          "transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}00|(?:rgba|hsla)\\(.*,\\s*0(?:\\.0+)?%?\\s*\\)");

  private static final Pattern PAGE = Pattern.compile("none|inherit|initial|unset|transparent|");

  private static final List<String> PLACES =
      List.of("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top");

  private static final Set<String> SIZES = Set.of("height", "width", "max-height", "max-width");

  /** Reads declarations. */
  static Style of(String declarations) {
    Map<String, String> values = new HashMap<>();
    for (String declaration : SEMICOLON.split(declarations.toLowerCase(Locale.ROOT), -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = IMPORTANT.matcher(declaration.substring(colon + 1)).replaceAll("").strip();
        values.put(declaration.substring(0, colon).strip(), value);
      }
    }
    return new Style(Map.copyOf(values));
  }

  /** The same with other declarations, which win. */
  Style with(Style other) {
    Map<String, String> both = new HashMap<>(values);
    both.putAll(other.values);
    return new Style(Map.copyOf(both));
  }

  /** Whether a reader of the page sees nothing of what has this style. */
  boolean hides() {
    return is("display", "none"::equals)
        || is("visibility", value -> value.equals("hidden") || value.equals("collapse"))
        || is("opacity", value -> amount(value) < 0.05)
        || is("font-size", Style::tiny)
        || is("font", NO_FONT)
        || is("transform", NO_SCALE)
        || is("clip", CLIPPED)
        || is("clip-path", CLIPPED)
        || PLACES.stream().anyMatch(place -> is(place, FAR))
        || (is("overflow", "hidden"::equals)
            && SIZES.stream().anyMatch(size -> is(size, Style::tiny)))
        || faint();
  }

  private boolean faint() {
    String ink = values.getOrDefault("color", "");
    if (ink.isEmpty()) {
      return false;
    }
    String paper = values.getOrDefault("background-color", values.getOrDefault("background", ""));
    boolean onPage = PAGE.matcher(paper).matches() || WHITE.matcher(paper).matches();
    return TRANSPARENT.matcher(ink).matches()
        || ink.equals(paper)
        || (onPage && WHITE.matcher(ink).matches());
  }

  private boolean is(String property, Predicate<String> test) {
    String value = values.get(property);
    return value != null && test.test(value);
  }

  private boolean is(String property, Pattern pattern) {
    return is(property, value -> pattern.matcher(value).find());
  }

  private static boolean tiny(String length) {
    return amount(length)
        < (RELATIVE.matcher(length).find() ? (length.endsWith("%") ? 10 : 0.1) : 2);
  }

  /** The number that a length begins with; without one it is no small one. */
  private static double amount(String length) {
    Matcher number = LENGTH.matcher(length);
    return number.find() ? Double.parseDouble(number.group()) : Double.MAX_VALUE;
  }
}
