package io.github.aimsgate.report;

import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.gate.Discovered;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a person reads of AI that belongs to no declared system: a block a technology. */
final class ShadowLines {

  private static final int MOST_PLACES = 3;
  private static final int MOST_NOTES = 5;

  private final Discovered found;
  private final String explain;
  private final List<ConsoleReport.Line> lines = new ArrayList<>();

  private ShadowLines(Discovered found, String explain) {
    this.found = found;
    this.explain = explain;
  }

  static List<ConsoleReport.Line> of(Discovered found, String explain) {
    ShadowLines report = new ShadowLines(found, explain);
    report.shadow();
    report.notes();
    return report.lines;
  }

  private void shadow() {
    SortedMap<String, List<ShadowAsset>> fresh = byTechnology(false);
    if (!fresh.isEmpty()) {
      add(
          Severity.ERROR,
          "AI that no declared system covers: "
              + (fresh.size() == 1 ? "1 technology" : fresh.size() + " technologies"));
      fresh.values().forEach(this::block);
    }
    byTechnology(true)
        .values()
        .forEach(
            old ->
                add(
                    Severity.NOTE,
                    "  " + reference() + " · baseline · " + places(old) + " · " + said(old)));
  }

  private SortedMap<String, List<ShadowAsset>> byTechnology(boolean baselined) {
    SortedMap<String, List<ShadowAsset>> groups = new TreeMap<>();
    found.shadow().stream()
        .filter(shadow -> shadow.finding().baselined() == baselined)
        .forEach(
            shadow ->
                groups
                    .computeIfAbsent(shadow.asset().technology(), absent -> new ArrayList<>())
                    .add(shadow));
    return groups;
  }

  private void block(List<ShadowAsset> group) {
    Finding first = group.get(0).finding();
    add(Severity.ERROR, "  " + reference() + " · " + first.location() + " · " + first.message());
    also(group, first.location());
    add(Severity.ERROR, "    fix: " + first.fix() + " · " + explain);
  }

  /** The other places, each with what stands there. */
  private void also(List<ShadowAsset> group, Location first) {
    Map<Location, String> others = new LinkedHashMap<>();
    for (ShadowAsset shadow : group) {
      for (Sighting sighting : shadow.asset().sightings()) {
        if (!sighting.location().equals(first)) {
          others.putIfAbsent(sighting.location(), sighting.detail());
        }
      }
    }
    others.entrySet().stream()
        .limit(MOST_PLACES)
        .forEach(
            place -> add(Severity.ERROR, "    also " + place.getKey() + " · " + place.getValue()));
    if (others.size() > MOST_PLACES) {
      add(Severity.ERROR, "    and at " + Prose.count(others.size() - MOST_PLACES, "more place"));
    }
  }

  private String reference() {
    return Prose.reference(found.control());
  }

  private static String said(List<ShadowAsset> group) {
    return group.get(0).finding().message();
  }

  private static String places(List<ShadowAsset> group) {
    List<String> places =
        group.stream()
            .flatMap(shadow -> shadow.asset().sightings().stream())
            .map(sighting -> sighting.location().toString())
            .distinct()
            .toList();
    int more = places.size() - MOST_PLACES;
    String shown = String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())));
    return more > 0 ? shown + " and " + Prose.count(more, "more place") : shown;
  }

  private void notes() {
    List<Finding> notes = new ArrayList<>(found.notes());
    found.hints().forEach(hint -> notes.add(hint.finding()));
    if (notes.size() > MOST_NOTES) {
      add(
          Severity.NOTE,
          Prose.count(notes.size(), "note")
              + " on AI that is excluded, in tests, or only hinted at, in the reports");
    } else {
      notes.forEach(
          note ->
              add(Severity.NOTE, reference() + " · " + note.location() + " · " + note.message()));
    }
  }

  private void add(Severity level, String text) {
    lines.add(new ConsoleReport.Line(level, Prose.printable(text)));
  }
}
