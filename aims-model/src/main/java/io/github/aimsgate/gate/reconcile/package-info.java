/**
 * Holds what was found in a build against what is declared: which AI belongs to which system, what
 * belongs to none, and what is wrong between the two. Does no input or output.
 */
package io.github.aimsgate.gate.reconcile;
