package io.github.aimsgate.policy;

import io.github.aimsgate.source.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A time-limited, owned, justified exception to one requirement.
 *
 * @param id unique in the file
 * @param system the system it is for
 * @param requirement the rule that it excepts, such as {@code A.7.4/data-quality}
 * @param reason why
 * @param owner who answers for it
 * @param created when it was given
 * @param expires the last day on which it holds, in UTC
 * @param location where it stands
 */
public record Waiver(
    String id,
    String system,
    String requirement,
    String reason,
    String owner,
    LocalDate created,
    LocalDate expires,
    Location location) {

  /** Whether it holds at an instant. */
  public boolean holds(Instant instant) {
    LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
    return !day.isBefore(created) && !day.isAfter(expires);
  }
}
