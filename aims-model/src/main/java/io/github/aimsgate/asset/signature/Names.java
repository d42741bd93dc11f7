package io.github.aimsgate.asset.signature;

import java.util.List;
import java.util.Locale;

/** One spelling for names that may be spelled in several, and names that are of something else. */
final class Names {

  /** What packages end in whose code shows a library, and is no part of it. */
  private static final List<String> SAMPLES =
      List.of("example", "examples", "sample", "samples", "demo", "demos", "tutorial", "tutorials");

  /** Files that stand beside a model, and are named after it. */
  private static final List<String> TEXT_FILES =
      List.of(".json", ".jsonl", ".txt", ".csv", ".md", ".html", ".xml", ".yaml", ".yml", ".py");

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

  /**
   * Where the first part of a class's package ends that is called after samples; less than zero if
   * none is. Whoever shows how a library is used often does so below the library's own name.
   */
  static int endOfSamples(String type) {
    int start = 0;
    for (int dot = type.indexOf('.'); start < type.length(); dot = type.indexOf('.', start)) {
      int end = dot < 0 ? type.length() : dot;
      if (Character.isUpperCase(type.charAt(start))) {
        return -1;
      }
      if (isSample(type, start, end)) {
        return end;
      }
      start = end + 1;
    }
    return -1;
  }

  private static boolean isSample(String type, int start, int end) {
    for (String word : SAMPLES) {
      int at = end - word.length();
      if (at >= start && type.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is one of a file of text, such as the vocabulary of a model. */
  static boolean isTextFile(String name) {
    for (String extension : TEXT_FILES) {
      int at = name.length() - extension.length();
      if (name.regionMatches(true, at, extension, 0, extension.length())) {
        return true;
      }
    }
    return false;
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
