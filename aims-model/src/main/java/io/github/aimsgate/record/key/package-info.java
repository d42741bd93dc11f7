/**
 * Floor 3, a room beside the records that are signed: keys, their written forms (PEM, OpenSSH, note
 * verifier key) and the two signature schemes. Knows nothing of what is signed.
 */
package io.github.aimsgate.record.key;
