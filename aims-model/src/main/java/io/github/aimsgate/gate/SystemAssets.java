package io.github.aimsgate.gate;

import io.github.aimsgate.asset.AssetList;
import java.util.List;

/**
 * What was found in a build and belongs to one system.
 *
 * @param assets that it covers
 * @param findings what is wrong with them, sorted
 */
public record SystemAssets(AssetList assets, List<Finding> findings) {

  /** Sorts the findings. */
  public SystemAssets {
    findings = findings.stream().sorted().distinct().toList();
  }
}
