/** Documents that an earlier build read and judged: the same bytes say the same. */
package io.github.aimsgate.evidence.kept;
