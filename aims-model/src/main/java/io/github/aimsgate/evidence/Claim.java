package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Location;
import java.math.BigDecimal;

/**
 * A figure that a document states, to be compared with what was measured.
 *
 * @param metric the metric's name as written, such as {@code Accuracy} or {@code F1 (macro)}
 * @param value as written, so that its scale says how exact the claim is; a percentage is the
 *     number before the sign
 * @param percent whether the value was written with a percent sign
 * @param slice the data or group of people that the figure is about as written, empty for the whole
 * @param location where the value stands
 * @param part the headings or keys that it stands under, or the model that it is of where a
 *     document describes several; as written, empty where there are none
 */
public record Claim(
    String metric,
    BigDecimal value,
    boolean percent,
    String slice,
    Location location,
    String part) {

  /** A figure that stands under no heading of its own. */
  public Claim(String metric, BigDecimal value, boolean percent, String slice, Location location) {
    this(metric, value, percent, slice, location, "");
  }

  /** The same figure, of a part of the document. */
  public Claim of(String named) {
    return new Claim(metric, value, percent, slice, location, named);
  }
}
