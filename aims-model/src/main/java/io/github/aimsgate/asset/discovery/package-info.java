/** Looks for AI assets in the files of a tree: each file is read at most once. */
package io.github.aimsgate.asset.discovery;
