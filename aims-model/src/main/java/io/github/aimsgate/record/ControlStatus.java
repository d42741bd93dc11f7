package io.github.aimsgate.record;

/**
 * What the gate said of one control.
 *
 * @param id such as {@code A.7.5}
 * @param status such as {@code satisfied}
 */
public record ControlStatus(String id, String status) {}
