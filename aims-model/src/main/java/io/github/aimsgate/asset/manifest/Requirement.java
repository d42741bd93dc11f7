package io.github.aimsgate.asset.manifest;

import java.util.Optional;

/**
 * A Python dependency as PEP 508 and pip write it.
 *
 * @param name of the distribution, as written
 * @param version if exactly one is asked for
 */
record Requirement(String name, Optional<String> version) {

  /** What a line asks for; empty for an option, a comment or a path. */
  static Optional<Requirement> parse(String line) {
    String text = withoutComment(line).strip();
    if (text.startsWith("-e ") || text.startsWith("--editable")) {
      return byAddress(text);
    }
    int end = 0;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    if (text.indexOf("://") == end && end > 0) {
      return byAddress(text);
    }
    String rest = text.substring(end).strip();
    return end == 0 || text.charAt(0) == '-' || !maySpecify(rest)
        ? byAddress(text)
        : Optional.of(new Requirement(text.substring(0, end), pin(rest)));
  }

  private static boolean maySpecify(String rest) {
    return rest.isEmpty() || "[;@=<>!~(,".indexOf(rest.charAt(0)) >= 0;
  }

  private static String withoutComment(String line) {
    if (line.startsWith("#")) {
      return "";
    }
    int comment = line.indexOf(" #");
    int tab = line.indexOf("\t#");
    int end = comment < 0 ? tab : comment;
    return end < 0 ? line : line.substring(0, end);
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static Optional<String> pin(String rest) {
    int equals = rest.indexOf("==");
    int marker = rest.indexOf(';');
    if (equals < 0 || (marker >= 0 && equals > marker)) {
      return Optional.empty();
    }
    String version = rest.substring(equals + (rest.startsWith("===", equals) ? 3 : 2)).strip();
    int end = 0;
    while (end < version.length() && ",;) \\\t".indexOf(version.charAt(end)) < 0) {
      end++;
    }
    return Optional.of(version.substring(0, end)).filter(v -> !v.isEmpty() && v.indexOf('*') < 0);
  }

  /** By the name that an address gives after {@code #egg=}, or that a wheel's file bears. */
  private static Optional<Requirement> byAddress(String text) {
    int egg = text.indexOf("#egg=");
    if (egg >= 0) {
      return named(text.substring(egg + "#egg=".length()), Optional.empty());
    }
    if (!text.endsWith(".whl") || text.startsWith("--")) {
      return Optional.empty();
    }
    String wheel = text.substring(text.lastIndexOf('/') + 1);
    int name = wheel.indexOf('-');
    int version = name < 0 ? -1 : wheel.indexOf('-', name + 1);
    return version < 0
        ? Optional.empty()
        : named(wheel.substring(0, name), Optional.of(wheel.substring(name + 1, version)));
  }

  private static Optional<Requirement> named(String text, Optional<String> version) {
    int end = 0;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(new Requirement(text.substring(0, end), version));
  }
}
