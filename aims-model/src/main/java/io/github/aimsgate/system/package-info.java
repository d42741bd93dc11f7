/** Floor 2: which AI systems there are, as declared in {@code aims.yaml}. */
package io.github.aimsgate.system;
