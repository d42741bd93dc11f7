package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.source.Location;
import java.util.List;

/**
 * A text in a field.
 *
 * @param keys the names that lead to it, outermost first
 * @param about what they say
 * @param text without comments and code
 * @param location where it begins
 * @param kind what it was
 */
record Part(List<String> keys, About about, String text, Location location, Kind kind) {

  /** What a text was in its field. */
  enum Kind {
    /** A text or a number. */
    TEXT,
    /** A bare true or false. */
    FLAG,
    /** A list of names without a space in them. */
    NAMES
  }

  boolean flag() {
    return kind == Kind.FLAG;
  }

  /** Whether it names something and says no more. */
  boolean isName() {
    return kind == Kind.NAMES || Prose.isToken(text);
  }

  String key() {
    return Keys.words(keys.get(keys.size() - 1));
  }
}
