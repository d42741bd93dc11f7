package io.github.aimsgate.evidence.format.structured;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for each path once: the items of a long list all have the same. Not thread-safe. */
final class Remembered implements Naming {

  private final Naming naming;
  private final Map<List<String>, Optional<About>> known = new HashMap<>();

  Remembered(Naming naming) {
    this.naming = naming;
  }

  @Override
  public Optional<About> about(List<String> keys) {
    Optional<About> about = known.get(keys);
    if (about == null) {
      about = naming.about(keys);
      known.put(keys, about);
    }
    return about;
  }
}
