/** Measures what a check costs, on systems and repositories that are generated from a seed. */
package io.github.aimsgate.bench;
