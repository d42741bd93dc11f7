package io.github.aimsgate.report.inventory;

import io.github.aimsgate.report.Prose;
import io.github.aimsgate.yaml.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of the AI in a build since an earlier bill of materials.
 *
 * @param came what was not there, sorted
 * @param went what is no longer there, sorted
 * @param changed what has another version, digest or system, sorted
 */
public record Drift(List<Change> came, List<Change> went, List<Change> changed) {

  /** Copies the lists. */
  public Drift {
    came = List.copyOf(came);
    went = List.copyOf(went);
    changed = List.copyOf(changed);
  }

  /**
   * Compares two bills.
   *
   * @param earlierFile names the earlier one in messages
   * @param earlier a CycloneDX bill in JSON, of this or another tool
   * @param now the bill that {@link MlBom} renders
   * @throws io.github.aimsgate.source.InputException if the earlier one is no such bill
   */
  public static Drift between(String earlierFile, String earlier, String now) {
    SortedMap<String, BillOfMaterials.Listed> before =
        BillOfMaterials.read(earlierFile, earlier).listed();
    SortedMap<String, BillOfMaterials.Listed> after = BillOfMaterials.read("now", now).listed();
    List<Change> came = new ArrayList<>();
    List<Change> went = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    after.forEach(
        (key, one) -> {
          if (!before.containsKey(key)) {
            came.add(new Change(one.kind(), one.name(), versions(one)));
          } else {
            String difference = difference(before.get(key), one);
            if (!difference.isEmpty()) {
              changed.add(new Change(one.kind(), one.name(), difference));
            }
          }
        });
    before.forEach(
        (key, one) -> {
          if (!after.containsKey(key)) {
            went.add(new Change(one.kind(), one.name(), versions(one)));
          }
        });
    return new Drift(came, went, changed);
  }

  /** Whether nothing became of it. */
  public boolean isNone() {
    return came.isEmpty() && went.isEmpty() && changed.isEmpty();
  }

  /** The lines for people. */
  public List<String> lines() {
    if (isNone()) {
      return List.of("no AI came, went or changed");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "AI since the earlier bill: "
            + came.size()
            + " came, "
            + went.size()
            + " went, "
            + changed.size()
            + " changed");
    came.forEach(change -> lines.add("  + " + change.sentence()));
    went.forEach(change -> lines.add("  - " + change.sentence()));
    changed.forEach(change -> lines.add("  ~ " + change.sentence()));
    return lines.stream().map(Prose::printable).toList();
  }

  /** The report for programs, {@code aims/drift/v1}. */
  public byte[] json() {
    return JsonText.indented(
        json -> {
          json.writeStringProperty("schema", "aims/drift/v1");
          write(json, "came", came);
          write(json, "went", went);
          write(json, "changed", changed);
        });
  }

  private static void write(
      tools.jackson.core.JsonGenerator json, String name, List<Change> changes) {
    JsonText.objects(
        json,
        name,
        changes,
        change -> {
          json.writeStringProperty("kind", change.kind());
          json.writeStringProperty("name", change.name());
          json.writeStringProperty("detail", change.detail());
        });
  }

  private static String versions(BillOfMaterials.Listed listed) {
    return String.join(", ", listed.versions());
  }

  private static String difference(BillOfMaterials.Listed before, BillOfMaterials.Listed after) {
    List<String> parts = new ArrayList<>();
    difference(parts, "version", before.versions(), after.versions());
    difference(parts, "sha256", before.sha256(), after.sha256());
    difference(parts, "system", before.systems(), after.systems());
    return String.join("; ", parts);
  }

  private static void difference(
      List<String> parts, String what, TreeSet<String> before, TreeSet<String> after) {
    if (!before.equals(after)) {
      parts.add(what + " " + words(before) + " -> " + words(after));
    }
  }

  private static String words(TreeSet<String> values) {
    return values.isEmpty() ? "none" : values.stream().collect(Collectors.joining(", "));
  }

  /**
   * What became of one thing.
   *
   * @param kind what sort of thing
   * @param name of the thing
   * @param detail its version, or what is different; may be empty
   */
  public record Change(String kind, String name, String detail) {
    private String sentence() {
      return kind + " " + name + (detail.isEmpty() ? "" : " · " + detail);
    }
  }
}
