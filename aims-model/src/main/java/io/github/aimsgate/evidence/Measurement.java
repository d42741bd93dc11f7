package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Location;
import java.math.BigDecimal;

/**
 * A figure in a metrics file.
 *
 * @param metric the metric's name as written
 * @param value the number as written
 * @param slice the data or group of people that the figure is about, empty for the whole test set
 * @param location where the value stands
 */
public record Measurement(String metric, BigDecimal value, String slice, Location location) {}
