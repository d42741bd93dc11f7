package io.github.aimsgate.asset.code;

/** How the languages of the JVM differ, as far as strings and comments go. */
enum JvmLanguage {
  /** No code in strings, as of Java 25. */
  JAVA,
  /** Code in all strings, names in backticks, comments in comments. */
  KOTLIN,
  /** Code in strings with a name in front, names in backticks, comments in comments. */
  SCALA,
  /** Code in strings with double quotes; single quotes, slashes and dollars make strings too. */
  GROOVY;

  boolean nestsComments() {
    return this == KOTLIN || this == SCALA;
  }

  /** How many dollars begin code in a string with nothing in front of it; none if 0. */
  int dollars() {
    return this == KOTLIN || this == GROOVY ? 1 : 0;
  }

  /** Whether a backslash changes what follows in a string between triple quotes. */
  boolean escapesInTripleQuotes() {
    return this == JAVA || this == GROOVY;
  }
}
