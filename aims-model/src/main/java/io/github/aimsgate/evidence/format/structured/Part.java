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
 * @param flag whether it is a bare true or false
 */
record Part(List<String> keys, About about, String text, Location location, boolean flag) {

  String key() {
    return Keys.words(keys.get(keys.size() - 1));
  }
}
