package io.github.aimsgate.evidence.format.structured;

import java.util.List;
import java.util.Optional;

/**
 * The paths of a format first, and the words of keys for what it does not know.
 *
 * @param first is asked first
 * @param second is asked where the first knows nothing
 */
record ChainedNaming(Naming first, Naming second) implements Naming {

  @Override
  public Optional<About> about(List<String> keys) {
    return first.about(keys).or(() -> second.about(keys));
  }
}
