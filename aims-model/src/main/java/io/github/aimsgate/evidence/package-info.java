/**
 * Floor 2: documents that were read as evidence, and the passages found in them. {@code format}
 * holds one reader a format, {@code judge} what counts as an answer.
 */
package io.github.aimsgate.evidence;
