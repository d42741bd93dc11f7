/**
 * Floor 3: the append-only ledger. Appends records, verifies all of them, and says of an auditor's
 * doubt which record it concerns. The tree is hashed in {@code merkle}, checkpoints are written in
 * {@code note}, files are kept in {@code store}.
 */
package io.github.aimsgate.ledger;
