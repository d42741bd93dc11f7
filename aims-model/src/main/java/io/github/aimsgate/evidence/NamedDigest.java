package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Location;

/**
 * A digest that a document states for a file, to be compared with the bytes.
 *
 * @param algorithm {@code sha256} or {@code md5}
 * @param hex lower-case hexadecimal
 * @param path the file's path relative to the tree, as the document names it; never empty
 * @param location where the digest stands
 */
public record NamedDigest(String algorithm, String hex, String path, Location location) {}
