package io.github.aimsgate.gate;

import io.github.aimsgate.policy.Requirement;
import io.github.aimsgate.source.Location;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing wrong, or noteworthy.
 *
 * @param rule the control, a slash and a word, such as {@code A.7.5/data-provenance}
 * @param severity what it does to the decision
 * @param status what it makes of the control
 * @param location the place
 * @param message the reason, one sentence without a full stop at its end
 * @param fix what to do about it, in the imperative
 * @param waiver the identifier of the waiver that excepts it
 * @param baselined whether it was there before, and a baseline excuses it
 */
public record Finding(
    String rule,
    Severity severity,
    Status status,
    Location location,
    String message,
    String fix,
    Optional<String> waiver,
    boolean baselined)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity, Comparator.reverseOrder())
          .thenComparing(Finding::location)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  /** A finding that nothing waives. */
  public Finding(
      String rule,
      Severity severity,
      Status status,
      Location location,
      String message,
      String fix) {
    this(rule, severity, status, location, message, fix, Optional.empty());
  }

  /** A finding that no baseline excuses. */
  public Finding(
      String rule,
      Severity severity,
      Status status,
      Location location,
      String message,
      String fix,
      Optional<String> waiver) {
    this(rule, severity, status, location, message, fix, waiver, false);
  }

  /** Whether it fails its system: an error that no waiver excepts. */
  public boolean blocks() {
    return severity == Severity.ERROR && waiver.isEmpty();
  }

  /** The same finding as a note, because it was there before. */
  Finding asBaselined() {
    return new Finding(rule, Severity.NOTE, status, location, message, fix, waiver, true);
  }

  /** The control that it is about. */
  public String control() {
    return Requirement.controlOf(rule);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
