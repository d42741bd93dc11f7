/**
 * Floor 5: renderers of a decision. A report format is one class, found by {@code ServiceLoader};
 * what it writes depends on the decision alone, byte for byte.
 */
package io.github.aimsgate.report;
