/**
 * Floor 3, a room of {@code ledger}: where lines and checkpoints are kept, and how they get there
 * whole or not at all. Knows what a ledger's files are, not what a record says or whose key is
 * trusted.
 */
package io.github.aimsgate.ledger.store;
