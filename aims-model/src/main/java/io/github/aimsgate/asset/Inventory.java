package io.github.aimsgate.asset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The AI that a build contains, and who answers for it.
 *
 * @param subject what was looked at
 * @param items sorted by asset
 */
public record Inventory(Subject subject, List<Item> items) {

  /** Sorts the items. */
  public Inventory {
    items = items.stream().sorted(Comparator.comparing(Item::asset)).toList();
  }

  /**
   * A software that AI is looked for in.
   *
   * @param group the Maven project's group
   * @param name the Maven project's artifact
   * @param version the Maven project's version
   */
  public record Subject(String group, String name, String version) {}

  /**
   * An asset and who answers for it.
   *
   * @param asset what was found
   * @param systems identifiers of the AI systems that cover it, sorted; empty if none does
   * @param exclusion why the policy leaves it out, if it does
   */
  public record Item(Asset asset, List<String> systems, Optional<String> exclusion) {

    /** Sorts the systems. */
    public Item {
      systems = systems.stream().sorted().toList();
    }
  }
}
