/** AI among the dependencies that a build resolved, direct and brought in by others. */
package io.github.aimsgate.asset.graph;
