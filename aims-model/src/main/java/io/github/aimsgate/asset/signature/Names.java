package io.github.aimsgate.asset.signature;

import java.util.Locale;

/** One spelling for names that may be spelled in several. */
final class Names {

  private Names() {}

  /** As PEP 503: lower case, runs of hyphen, underscore and dot as one hyphen. */
  static String pypi(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && c != '.') {
        plain.append(c);
      } else if (i == 0 || !isJoint(name.charAt(i - 1))) {
        plain.append('-');
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '_' || c == '.';
  }

  /** The package that an npm specifier is of. */
  static String npm(String specifier) {
    int slash = specifier.indexOf('/');
    if (slash > 0 && specifier.charAt(0) == '@') {
      slash = specifier.indexOf('/', slash + 1);
    }
    return slash < 0 ? specifier : specifier.substring(0, slash);
  }

  /**
   * As Spring's relaxed binding: lower case, without hyphens and underscores. A name without a dot
   * is one of an environment, where an underscore stands for a dot.
   */
  static String setting(String key) {
    boolean ofEnvironment = key.indexOf('.') < 0;
    StringBuilder plain = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '_' && ofEnvironment) {
        plain.append('.');
      } else if (c != '-' && c != '_') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
