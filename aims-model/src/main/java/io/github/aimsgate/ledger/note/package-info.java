/**
 * Floor 3, a room of {@code ledger}: notes, checkpoints and proofs in the forms of C2SP, which
 * other people's tools read. Knows no files.
 */
package io.github.aimsgate.ledger.note;
