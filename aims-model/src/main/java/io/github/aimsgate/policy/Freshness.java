package io.github.aimsgate.policy;

import io.github.aimsgate.control.Stage;
import java.util.List;
import java.util.SortedMap;

/**
 * How long evidence stays fresh.
 *
 * @param from the stage from which stale evidence fails; before, it is a warning
 * @param defaultDays the most days since the last review
 * @param daysByControl the most days for single controls
 * @param subjects globs over paths relative to the system's folder, by what they find: {@code
 *     model}, {@code training-code}, {@code data}; a change of such a file makes a document stale
 *     that was written before it
 */
public record Freshness(
    Stage from,
    int defaultDays,
    SortedMap<String, Integer> daysByControl,
    SortedMap<String, List<String>> subjects) {

  /** The most days since the last review of what serves a control. */
  public int days(String control) {
    return daysByControl.getOrDefault(control, defaultDays);
  }

  /** The globs of some classes of subjects. */
  public List<String> globs(List<String> classes) {
    return classes.stream()
        .flatMap(name -> subjects.getOrDefault(name, List.of()).stream())
        .toList();
  }
}
