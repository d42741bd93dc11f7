/**
 * Floor 3, a room of {@code ledger}: the Merkle tree over the ledger's lines, as RFC 6962 and RFC
 * 9162 hash it. Knows neither keys nor files.
 */
package io.github.aimsgate.ledger.merkle;
