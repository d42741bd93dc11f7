/**
 * Floor 3: the signed record. An in-toto statement says what was decided or done, a DSSE envelope
 * carries it with its signatures, and nothing is canonicalised: the signed bytes travel as they
 * are. Knows neither the ledger that keeps records nor the gate that words them.
 */
package io.github.aimsgate.record;
