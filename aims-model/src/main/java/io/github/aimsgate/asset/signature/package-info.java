/** The AI technologies that are known: read from data, and found by a name in one pass over it. */
package io.github.aimsgate.asset.signature;
