package io.github.aimsgate.evidence.format.structured;

import java.util.List;
import java.util.Optional;

/** Says what the names of fields announce. */
interface Naming {

  /**
   * What a path of keys says of the value it leads to.
   *
   * @param keys from the outermost; lists have none
   * @return empty where nothing is known, so that the value is not read
   */
  Optional<About> about(List<String> keys);
}
