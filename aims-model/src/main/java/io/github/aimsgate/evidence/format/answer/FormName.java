package io.github.aimsgate.evidence.format.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names by which files say that they are forms to be copied and filled in. */
public final class FormName {

  private static final Pattern TEMPLATE =
      Pattern.compile("(?:^|[^\\p{L}])templates?(?:[^\\p{L}]|$)");

  private FormName() {}

  /**
   * Whether a file, or a folder that it lies in, is called a template.
   *
   * @param path with {@code /} between its parts
   */
  public static boolean isTemplate(String path) {
    return TEMPLATE.matcher(path.toLowerCase(Locale.ROOT)).find();
  }
}
