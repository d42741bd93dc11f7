package io.github.aimsgate.report;

import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.gate.BaselineState;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a person reads in the build's log. */
public final class ConsoleReport {

  private static final int MOST_NOTES = 5;

  private final String explainCommand;
  private final List<Line> lines = new ArrayList<>();

  private ConsoleReport(String explainCommand) {
    this.explainCommand = explainCommand;
  }

  /**
   * The lines for a decision, in order.
   *
   * @param explainCommand the command that explains a control, to which {@code
   *     -Daims.control=A.7.5} can be added
   */
  public static List<Line> lines(Decision decision, String explainCommand) {
    ConsoleReport report = new ConsoleReport(explainCommand);
    decision.systems().forEach(report::system);
    decision
        .discovered()
        .ifPresent(
            found -> report.lines.addAll(ShadowLines.of(found, report.explain(found.control()))));
    decision.baseline().ifPresent(report::baseline);
    decision
        .history()
        .ifPresent(reason -> report.add(Severity.NOTE, "freshness not judged: " + reason));
    return List.copyOf(report.lines);
  }

  private void system(Decision.OfSystem system) {
    switch (system.outcome()) {
      case FAILED -> add(Severity.ERROR, failed(system));
      case PARTIAL ->
          add(
              Severity.WARNING,
              system.id()
                  + " is ready for "
                  + system.stage().word()
                  + " as far as it was looked at: "
                  + satisfied(system));
      case PASSED ->
          add(
              Severity.NOTE,
              system.id() + " is ready for " + system.stage().word() + ": " + satisfied(system));
    }
    findings(system, Prose::blocks, Severity.ERROR);
    findings(system, open(Severity.WARNING), Severity.WARNING);
    system.partial().forEach(what -> add(Severity.WARNING, "  not looked at: " + what));
    waived(system);
    baselined(system);
    notes(system);
    if (system.outcome() != Decision.Outcome.FAILED) {
      carried(system);
    }
  }

  /** Which passage of which document carries each control: the best of each topic. */
  private void carried(Decision.OfSystem system) {
    for (Decision.OfControl control : system.controls()) {
      SortedMap<Topic, Decision.Evidence> best = new TreeMap<>();
      control
          .evidence()
          .forEach(
              evidence ->
                  best.merge(
                      evidence.topic(), evidence, (one, other) -> one.strong() ? one : other));
      if (control.status() == Status.SATISFIED && !best.isEmpty()) {
        add(Severity.NOTE, "  " + Prose.reference(control) + " · " + places(best));
      }
    }
  }

  private static String places(SortedMap<Topic, Decision.Evidence> best) {
    return best.values().stream()
        .map(evidence -> evidence.topic().id() + " " + evidence.location())
        .collect(Collectors.joining(", "));
  }

  private static String failed(Decision.OfSystem system) {
    List<Decision.OfControl> due = system.due();
    long failing = due.stream().filter(Decision.OfControl::fails).count();
    String head = system.id() + " is not ready for " + system.stage().word();
    if (due.isEmpty()) {
      return head + ": nothing was checked";
    }
    return failing == 0
        ? head
        : head
            + ": "
            + failing
            + " of "
            + Prose.count(due.size(), "control")
            + (failing == 1 ? " lacks evidence" : " lack evidence");
  }

  private static String satisfied(Decision.OfSystem system) {
    String text = Prose.count(count(system, Status.SATISFIED), "control") + " satisfied";
    long waived = count(system, Status.WAIVED);
    return text + (waived == 0 ? "" : ", " + waived + " waived") + later(system);
  }

  private static long count(Decision.OfSystem system, Status status) {
    return system.controls().stream().filter(control -> control.status() == status).count();
  }

  private static String later(Decision.OfSystem system) {
    SortedMap<Stage, Integer> due = new TreeMap<>();
    system.controls().stream()
        .filter(control -> control.status() == Status.NOT_APPLICABLE)
        .flatMap(control -> control.dueFrom().stream())
        .forEach(stage -> due.merge(stage, 1, Integer::sum));
    if (due.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    due.forEach(
        (stage, controls) ->
            parts.add(controls + (parts.isEmpty() ? " more due at " : " at ") + stage.word()));
    return " (" + String.join(", ", parts) + ")";
  }

  private void findings(Decision.OfSystem system, Predicate<Finding> wanted, Severity level) {
    for (Decision.OfControl control : system.controls()) {
      control.findings().stream()
          .filter(wanted)
          .sorted()
          .forEach(
              finding -> {
                add(
                    level,
                    "  "
                        + Prose.reference(control)
                        + " · "
                        + finding.location()
                        + " · "
                        + finding.message());
                add(level, "    fix: " + finding.fix() + " · " + explain(control));
              });
    }
  }

  private void waived(Decision.OfSystem system) {
    for (Decision.OfControl control : system.controls()) {
      control.findings().stream()
          .filter(finding -> finding.waiver().isPresent())
          .sorted()
          .forEach(
              finding ->
                  add(
                      Severity.NOTE,
                      "  "
                          + Prose.reference(control)
                          + " · waived by "
                          + finding.waiver().get()
                          + " · "
                          + finding.location()
                          + " · "
                          + finding.message()));
    }
  }

  private void baselined(Decision.OfSystem system) {
    for (Decision.OfControl control : system.controls()) {
      control.findings().stream()
          .filter(Finding::baselined)
          .sorted()
          .forEach(
              finding ->
                  add(
                      Severity.NOTE,
                      "  "
                          + Prose.reference(control)
                          + " · baseline · "
                          + finding.location()
                          + " · "
                          + finding.message()));
    }
  }

  private void baseline(BaselineState state) {
    if (!state.holds()) {
      add(
          Severity.WARNING,
          "the baseline ended on "
              + state.until()
              + ": its "
              + Prose.count(state.left(), "problem")
              + " that are left count again");
      return;
    }
    String left =
        state.left()
            + " of "
            + Prose.count(state.total(), "baseline problem")
            + " left, until "
            + state.until();
    String mended =
        state.mended() == 0
            ? ""
            : "; "
                + state.mended()
                + " mended: take them out of the file by "
                + explainCommand.replace(":explain", ":baseline");
    add(Severity.NOTE, left + mended);
  }

  private void notes(Decision.OfSystem system) {
    long notes =
        system.controls().stream()
            .flatMap(control -> control.findings().stream())
            .filter(open(Severity.NOTE))
            .count();
    if (notes > MOST_NOTES) {
      add(Severity.NOTE, "  " + Prose.count(notes, "note") + " in the reports");
    } else {
      findings(system, open(Severity.NOTE), Severity.NOTE);
    }
  }

  private static Predicate<Finding> open(Severity severity) {
    return finding ->
        finding.severity() == severity && finding.waiver().isEmpty() && !finding.baselined();
  }

  private String explain(Decision.OfControl control) {
    return explainCommand + " -Daims.control=" + control.id();
  }

  private void add(Severity level, String text) {
    lines.add(new Line(level, Prose.printable(text)));
  }

  /**
   * A line of the log.
   *
   * @param level how it is shown; {@link Severity#NOTE} is information
   * @param text one line, without what a terminal would obey
   */
  public record Line(Severity level, String text) {}
}
