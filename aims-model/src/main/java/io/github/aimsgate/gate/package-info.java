/**
 * Floor 4: the pure function from a system, its evidence, a policy and an instant to a decision.
 * Does no input or output, and reads no clock.
 */
package io.github.aimsgate.gate;
