package io.github.aimsgate.record;

import io.github.aimsgate.record.key.PublicKey;
import java.util.List;

/**
 * A key that the ledger's first record trusts.
 *
 * @param key the key
 * @param roles what it may sign, such as {@code append}
 * @param person who holds it
 */
public record RootKey(PublicKey key, List<String> roles, String person) {

  /** Copies the roles. */
  public RootKey {
    roles = List.copyOf(roles);
  }
}
