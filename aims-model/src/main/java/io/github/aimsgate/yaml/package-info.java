/**
 * Floor 1: YAML and JSON as trees in which each key and value knows its place, read with strict
 * limits, and the binding of such trees to values with mistakes reported where they stand; JSON
 * written the same on every machine.
 */
package io.github.aimsgate.yaml;
