package io.github.aimsgate.report.inventory;

import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Inventory;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The inventory for people: what answers to nobody first, then system by system. */
public final class InventoryTable {

  private static final int MOST_PLACES = 3;
  private static final String SHADOW = "covered by no system";

  private final SortedMap<Section, List<Component>> sections = new TreeMap<>();
  private final Inventory inventory;

  private InventoryTable(Inventory inventory) {
    this.inventory = inventory;
    for (Component component : Component.of(inventory)) {
      sections.computeIfAbsent(section(component), absent -> new ArrayList<>()).add(component);
    }
  }

  /** The lines, each without what a terminal would obey. */
  public static List<String> lines(Inventory inventory) {
    return new InventoryTable(inventory).lines();
  }

  private static Section section(Component component) {
    if (component.shadow()) {
      return new Section(0, SHADOW);
    }
    if (!component.systems().isEmpty()) {
      return new Section(1, "system " + String.join(", ", component.systems()));
    }
    if (!component.exclusions().isEmpty()) {
      return new Section(2, "excluded by the policy");
    }
    if (component.asset().scope() == Scope.TEST) {
      return new Section(3, "in tests alone");
    }
    return new Section(4, "perhaps AI: fails no build");
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    sections.forEach(
        (section, components) -> {
          lines.add("");
          lines.add(section.title() + ":");
          components.forEach(component -> component(lines, component));
        });
    return lines.stream().map(Prose::printable).toList();
  }

  private String headline() {
    int all = sections.values().stream().mapToInt(List::size).sum();
    String name = inventory.subject().name();
    if (all == 0) {
      return name + " contains no AI that is known here";
    }
    int shadow = sections.getOrDefault(new Section(0, SHADOW), List.of()).size();
    String uncovered = shadow == 0 ? "" : ", " + shadow + " of them " + SHADOW;
    return name + " contains " + Prose.count(all, "AI asset") + uncovered;
  }

  private static void component(List<String> lines, Component component) {
    lines.add("  " + component.kind().word() + " " + component.title() + " · " + known(component));
    component.exclusions().forEach(reason -> lines.add("      because: " + reason));
    List<Sighting> sightings = component.sightings();
    sightings.stream().limit(MOST_PLACES).forEach(sighting -> lines.add("      " + at(sighting)));
    if (sightings.size() > MOST_PLACES) {
      int more = sightings.size() - MOST_PLACES;
      lines.add("      and " + Prose.count(more, "more place"));
    }
  }

  private static String known(Component component) {
    String technology = component.asset().technology();
    String what = technology.equals(component.name()) ? "" : technology + ", ";
    Confidence confidence = component.asset().confidence();
    return what + component.asset().category() + ", " + confidence.word();
  }

  private static String at(Sighting sighting) {
    return sighting.location() + " · " + sighting.detail();
  }

  /** A part of the table. */
  private record Section(int order, String title) implements Comparable<Section> {
    @Override
    public int compareTo(Section other) {
      return order == other.order
          ? title.compareTo(other.title)
          : Integer.compare(order, other.order);
    }
  }
}
