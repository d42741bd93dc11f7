package io.github.aimsgate.ledger;

import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.key.PublicKey;

/**
 * A record whose signature and place were checked.
 *
 * @param index its place, from 0
 * @param statement what it says
 * @param signer the key that signed it
 */
public record VerifiedRecord(long index, Statement statement, PublicKey signer) {}
