/**
 * One class a format, found by {@link java.util.ServiceLoader}: turns bytes into passages. A reader
 * recognises its format by content, and leaves to the judge what a passage is worth.
 */
package io.github.aimsgate.evidence.format;
