package io.github.aimsgate.policy;

import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.source.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is found in a build and need not be declared, with the reason.
 *
 * @param what a glob over paths, over names such as {@code group:artifact}, or over the names of
 *     technologies
 * @param kind the one kind of assets that it is about; empty for all
 * @param reason why
 * @param until the last day on which it holds, in UTC; empty for no end
 * @param location where it stands
 */
public record Exclusion(
    String what,
    Optional<AssetKind> kind,
    String reason,
    Optional<LocalDate> until,
    Location location) {

  /** Whether it holds at an instant. */
  public boolean holds(Instant instant) {
    LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
    return until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
