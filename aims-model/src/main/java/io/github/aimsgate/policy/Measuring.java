package io.github.aimsgate.policy;

import io.github.aimsgate.control.Stage;
import java.util.List;

/**
 * What a build has to measure.
 *
 * @param files paths of metrics files, relative to the folder of a module that the system covers
 * @param requiredFrom the stage from which figures must have been measured by the build that is
 *     judged
 * @param thresholds bounds that the figures must keep
 */
public record Measuring(List<String> files, Stage requiredFrom, List<Threshold> thresholds) {

  /** Copies the lists. */
  public Measuring {
    files = List.copyOf(files);
    thresholds = List.copyOf(thresholds);
  }
}
