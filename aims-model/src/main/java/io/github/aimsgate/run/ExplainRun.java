package io.github.aimsgate.run;

import io.github.aimsgate.control.Control;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.Requirement;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a control asks, and which evidence satisfies it. */
public final class ExplainRun {

  private ExplainRun() {}

  /**
   * Explains a control, or lists all of them.
   *
   * @param control an identifier in any case; empty for the list
   * @throws InputException if no control has that identifier
   */
  public static List<String> explain(
      Optional<String> control, ControlCatalogue catalogue, Policy policy) {
    return control.map(id -> one(find(id, catalogue), policy)).orElseGet(() -> all(catalogue));
  }

  private static Control find(String written, ControlCatalogue catalogue) {
    String id = written.strip().toUpperCase(Locale.ROOT);
    return catalogue
        .find(id)
        .orElseThrow(
            () ->
                new InputException(
                    Location.startOf("aims.control"),
                    "\"" + written + "\" is no control of Annex A",
                    Spelling.nearest(id, catalogue.ids())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("leave it out to see the list of all controls")));
  }

  private static List<String> all(ControlCatalogue catalogue) {
    List<String> lines = new ArrayList<>();
    lines.add(row("control", "name", "due from"));
    Stream.concat(catalogue.clauses().stream(), catalogue.controls().stream())
        .map(control -> row(control.id(), control.name(), due(control)))
        .forEach(lines::add);
    return lines;
  }

  private static String row(String id, String name, String due) {
    return String.format(Locale.ROOT, "%-8s %-36s %s", id, name, due);
  }

  private static String due(Control control) {
    return control
        .build()
        .map(build -> build.stage().word() + ", " + build.risk().word() + " risk")
        .orElse("organisational: no evidence in the build");
  }

  private static List<String> one(Control control, Policy policy) {
    List<String> lines = new ArrayList<>();
    lines.add(control.id() + " " + control.name() + ": " + control.description());
    control.build().ifPresentOrElse(build -> seen(lines, build), () -> unseen(lines));
    requirements(lines, control, policy);
    crosswalk(lines, control);
    return List.copyOf(lines);
  }

  private static void seen(List<String> lines, Control.InBuild build) {
    lines.add("");
    lines.add("Asks: " + build.asks());
    lines.add(
        "Due: from "
            + build.stage().word()
            + " on, for systems of "
            + build.risk().word()
            + " risk or more");
    lines.add("Topics: " + String.join(", ", build.topics()));
    lines.add("Satisfied by: " + build.satisfiedBy());
    lines.add("For example:");
    build.example().lines().map(line -> "  " + line).forEach(lines::add);
  }

  private static void unseen(List<String> lines) {
    lines.add("");
    lines.add("This control is organisational: a build cannot see it, and check does not ask it.");
  }

  private static void requirements(List<String> lines, Control control, Policy policy) {
    List<Requirement> asked =
        policy.requirements().stream()
            .filter(requirement -> requirement.control().equals(control.id()))
            .toList();
    List<Policy.Disabled> disabled =
        policy.disabled().stream()
            .filter(off -> Requirement.controlOf(off.id()).equals(control.id()))
            .toList();
    lines.add("");
    lines.add(
        asked.isEmpty()
            ? "The policy " + policy.name() + " requires nothing for it."
            : "The policy " + policy.name() + " requires:");
    for (Requirement requirement : asked) {
      lines.add(
          "  "
              + requirement.id()
              + ": "
              + requirement.need()
              + " (from "
              + requirement.from().word()
              + ", "
              + requirement.risk().word()
              + " risk"
              + requirement.when().map(when -> ", if " + when.word()).orElse("")
              + ")");
    }
    disabled.forEach(off -> lines.add("  " + off.id() + ": turned off: " + off.reason()));
  }

  private static void crosswalk(List<String> lines, Control control) {
    if (control.crosswalk().values().stream().allMatch(List::isEmpty)) {
      return;
    }
    lines.add("");
    lines.add("Elsewhere (indicative draft, no statement of equivalence):");
    control
        .crosswalk()
        .forEach(
            (framework, references) -> {
              if (!references.isEmpty()) {
                lines.add("  " + framework + ": " + String.join(", ", references));
              }
            });
  }
}
