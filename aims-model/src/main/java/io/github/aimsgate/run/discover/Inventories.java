package io.github.aimsgate.run.discover;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Inventory;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.ShadowAsset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what several decisions say of the AI in a build. */
public final class Inventories {

  private Inventories() {}

  /** The inventory of what the decisions are about. */
  public static Inventory of(Inventory.Subject subject, List<Decision> decisions) {
    List<Inventory.Item> items = new ArrayList<>();
    for (Decision decision : decisions) {
      Map<Asset, List<String>> systems = new LinkedHashMap<>();
      for (Decision.OfSystem system : decision.systems()) {
        system
            .assets()
            .ifPresent(
                list ->
                    list.assets()
                        .forEach(
                            asset ->
                                systems
                                    .computeIfAbsent(asset, absent -> new ArrayList<>())
                                    .add(system.id())));
      }
      systems.forEach((asset, ids) -> items.add(new Inventory.Item(asset, ids, Optional.empty())));
      decision.discovered().ifPresent(found -> add(found, items));
    }
    return new Inventory(subject, items);
  }

  private static void add(Discovered found, List<Inventory.Item> items) {
    for (ShadowAsset shadow : found.shadow()) {
      items.add(new Inventory.Item(shadow.asset(), List.of(), Optional.empty()));
    }
    for (ShadowAsset hint : found.hints()) {
      items.add(new Inventory.Item(hint.asset(), List.of(), Optional.empty()));
    }
    for (Discovered.Excluded excluded : found.excluded()) {
      items.add(new Inventory.Item(excluded.asset(), List.of(), Optional.of(excluded.reason())));
    }
  }
}
