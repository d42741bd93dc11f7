package io.github.aimsgate.run;

import io.github.aimsgate.yaml.Resource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with slots for values. */
final class Template {

  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

  private Template() {}

  /** Fills the slots of a resource; what a value holds is not looked at again. */
  static String fill(String resource, Map<String, String> values) {
    return SLOT.matcher(Resource.text(Template.class, resource))
        .replaceAll(slot -> Matcher.quoteReplacement(value(resource, slot.group(1), values)));
  }

  private static String value(String resource, String slot, Map<String, String> values) {
    String value = values.get(slot);
    if (value == null) {
      throw new IllegalStateException("our own " + resource + " wants " + slot);
    }
    return value;
  }

  /** A text as a YAML scalar on one line. */
  static String yaml(String text) {
    return '"' + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A text on one line, without control characters. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]+", " ").strip();
  }
}
