/**
 * Floor 6: one class a goal. Collects what the gate needs through {@code source}, calls it, and
 * hands out what it decided. Knows no Maven: a goal turns Maven's words into a request.
 */
package io.github.aimsgate.run;
