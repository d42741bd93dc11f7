package io.github.aimsgate.record;

import java.util.Optional;

/**
 * The AI system that a record is about.
 *
 * @param id as {@code aims.yaml} has it
 * @param version of the system
 * @param risk its risk level
 * @param stage its life-cycle stage
 * @param assetsSha256 over the list of its AI assets
 */
public record SystemRef(
    String id, String version, String risk, String stage, Optional<String> assetsSha256) {

  /** Refuses what is no digest. */
  public SystemRef {
    assetsSha256.ifPresent(Form::sha256);
  }
}
