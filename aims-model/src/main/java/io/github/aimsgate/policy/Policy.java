package io.github.aimsgate.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules in force.
 *
 * @param name of the policy
 * @param version of the policy
 * @param sha256 over the bytes of the policy and of all that it extends, in order
 * @param requirements sorted by control, then by identifier
 * @param disabled requirements that the policy turns off, sorted by identifier
 * @param measuring what a build has to measure
 * @param freshness how long evidence stays fresh
 * @param branches names, or globs over names, of the branches from which a commit may go live;
 *     empty for all
 * @param discovery what it says of AI that is found in a build
 * @param baselineUntil the last day, in UTC, on which a baseline excuses what it lists; empty for
 *     never
 */
public record Policy(
    String name,
    String version,
    String sha256,
    List<Requirement> requirements,
    List<Disabled> disabled,
    Measuring measuring,
    Freshness freshness,
    List<String> branches,
    Discovery discovery,
    Optional<LocalDate> baselineUntil) {

  /** Copies the lists. */
  public Policy {
    requirements = List.copyOf(requirements);
    disabled = List.copyOf(disabled);
    branches = List.copyOf(branches);
  }

  /**
   * A requirement that is not asked.
   *
   * @param id of the requirement
   * @param reason why, as the policy says
   */
  public record Disabled(String id, String reason) {}
}
