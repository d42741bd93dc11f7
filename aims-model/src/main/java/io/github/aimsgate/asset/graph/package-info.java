/** The dependencies that a build resolved. */
package io.github.aimsgate.asset.graph;
