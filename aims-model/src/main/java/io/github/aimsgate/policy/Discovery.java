package io.github.aimsgate.policy;

import io.github.aimsgate.asset.Signature;
import java.util.List;

/**
 * What a policy says of AI that is found in a build.
 *
 * @param exclude what need not be declared: first that of the policies it extends, then its own
 * @param signatures of technologies beside those that ship with us, in the same order
 */
public record Discovery(List<Exclusion> exclude, List<Signature> signatures) {

  /** Copies the lists. */
  public Discovery {
    exclude = List.copyOf(exclude);
    signatures = List.copyOf(signatures);
  }
}
