package io.github.aimsgate.gate;

import io.github.aimsgate.control.Control;
import io.github.aimsgate.control.ControlId;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.judge.Judge;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.Requirement;
import io.github.aimsgate.policy.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Decides on one system: the same input gives the same decision, byte for byte. */
public final class Gate {

  private final List<Rule> rules;

  /** A gate that looks at everything it knows. */
  public Gate() {
    rules =
        List.of(
            new GoLiveRule(),
            new DocumentRule(),
            new ConsistencyRule(Judge.standard()),
            new DigestRule(),
            new DigestConflictRule(),
            new MeasurementRule(),
            new ClaimRule(),
            new ConflictRule(),
            new FigureConflictRule(),
            new UseConflictRule(),
            new UnconfirmedRule(),
            new FoundRule());
  }

  /**
   * Identifiers of what a waiver can except: the policy's requirements, and what stands beside them
   * without being a contradiction.
   */
  public static List<String> waivable(Policy policy) {
    Stream<String> stale =
        policy.requirements().stream().map(Requirement::control).map(id -> id + "/stale-evidence");
    return Stream.of(
            policy.requirements().stream().map(Requirement::id),
            stale,
            Stream.of(
                "A.6.2.4/unmeasured", "A.6.2.4/threshold", "A.10.3/unpinned", "A.10.3/floating"))
        .flatMap(ids -> ids)
        .distinct()
        .sorted()
        .toList();
  }

  /** Decides. */
  public Decision.OfSystem decide(GateInput input) {
    Map<String, Draft> controls = new TreeMap<>(ControlId.ORDER);
    Doubts doubts = new Doubts(input);
    requirements(input, doubts, controls);
    Stream.concat(Stream.of(new DoubtRule(doubts)), rules.stream())
        .flatMap(rule -> rule.findings(input).stream())
        .forEach(
            finding ->
                controls
                    .computeIfAbsent(finding.control(), Draft::new)
                    .add(waived(input, finding)));
    for (Policy.Disabled disabled : input.policy().disabled()) {
      controls
          .computeIfAbsent(Requirement.controlOf(disabled.id()), Draft::new)
          .add(turnedOff(input, disabled));
    }
    List<Decision.OfControl> decided =
        controls.values().stream().map(draft -> draft.finish(input)).toList();
    return new Decision.OfSystem(
        input.system().id(),
        input.system().name(),
        input.stage(),
        input.risk(),
        outcome(input, decided),
        input.partial(),
        decided,
        input
            .all()
            .map(
                document ->
                    new Decision.Read(
                        document.path(),
                        document.kind().word(),
                        document.format(),
                        document.sha256()))
            .sorted(Comparator.comparing(Decision.Read::path))
            .toList(),
        input.assets().map(SystemAssets::assets));
  }

  private static void requirements(GateInput input, Doubts doubts, Map<String, Draft> controls) {
    RequirementJudge judge = new RequirementJudge(input, new Staleness(input), doubts);
    boolean asked = false;
    for (Requirement requirement : input.policy().requirements()) {
      Draft draft = controls.computeIfAbsent(requirement.control(), Draft::new);
      if (judge.isDue(requirement)) {
        asked = true;
        RequirementJudge.Result result = judge.judge(requirement);
        draft.evidence.addAll(result.evidence());
        draft.status = draft.status.or(Status.SATISFIED);
        result.findings().forEach(finding -> draft.add(waived(input, finding)));
      } else if (judge.isDueLater(requirement)) {
        draft.dueFrom(requirement.from());
      }
    }
    if (!asked) {
      controls
          .computeIfAbsent("6.1", Draft::new)
          .add(
              new Finding(
                  "6.1/nothing-judged",
                  Severity.ERROR,
                  Status.MISSING,
                  input.system().location(),
                  "the policy asks nothing of this system: nothing checked is not a pass",
                  "extend a profile that asks something at this stage and risk"));
    }
  }

  /** The finding, as the waiver that holds or held leaves it. */
  private static Finding waived(GateInput input, Finding finding) {
    if (finding.severity() != Severity.ERROR) {
      return finding;
    }
    List<Waiver> waivers =
        input.waivers().stream()
            .filter(waiver -> waiver.requirement().equals(finding.rule()))
            .sorted(Comparator.comparing(Waiver::expires, Comparator.reverseOrder()))
            .toList();
    Optional<Waiver> holding =
        waivers.stream().filter(waiver -> waiver.holds(input.instant())).findFirst();
    if (holding.isPresent()) {
      return new Finding(
          finding.rule(),
          Severity.NOTE,
          Status.WAIVED,
          finding.location(),
          finding.message()
              + "; waived until "
              + holding.get().expires()
              + " by "
              + holding.get().owner()
              + ": "
              + holding.get().reason(),
          finding.fix(),
          Optional.of(holding.get().id()));
    }
    return waivers.stream()
        .findFirst()
        .map(
            waiver ->
                new Finding(
                    finding.rule(),
                    finding.severity(),
                    finding.status(),
                    finding.location(),
                    finding.message()
                        + "; waiver "
                        + waiver.id()
                        + " holds from "
                        + waiver.created()
                        + " to "
                        + waiver.expires()
                        + " only",
                    finding.fix()))
        .orElse(finding);
  }

  private static Finding turnedOff(GateInput input, Policy.Disabled disabled) {
    return new Finding(
        disabled.id(),
        Severity.NOTE,
        Status.NOT_APPLICABLE,
        input.system().location(),
        "the policy " + input.policy().name() + " does not ask for this: " + disabled.reason(),
        "nothing to do");
  }

  private static Decision.Outcome outcome(GateInput input, List<Decision.OfControl> controls) {
    boolean failed =
        controls.stream()
            .flatMap(control -> control.findings().stream())
            .anyMatch(finding -> finding.severity() == Severity.ERROR);
    if (failed) {
      return Decision.Outcome.FAILED;
    }
    return input.partial().isEmpty() ? Decision.Outcome.PASSED : Decision.Outcome.PARTIAL;
  }

  /** A control while it is decided. */
  private static final class Draft {

    private final String id;
    private Status status = Status.NOT_APPLICABLE;
    private Optional<Stage> dueFrom = Optional.empty();
    private final Set<Decision.Evidence> evidence = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Draft(String id) {
      this.id = id;
    }

    void add(Finding finding) {
      findings.add(finding);
      status = status.or(finding.status());
    }

    void dueFrom(Stage stage) {
      dueFrom = Optional.of(dueFrom.filter(earlier -> earlier.compareTo(stage) <= 0).orElse(stage));
    }

    Decision.OfControl finish(GateInput input) {
      return new Decision.OfControl(
          id,
          input.catalogue().find(id).map(Control::name).orElse(id),
          status,
          status == Status.NOT_APPLICABLE ? dueFrom : Optional.empty(),
          evidence.stream()
              .sorted(
                  Comparator.comparing(Decision.Evidence::location)
                      .thenComparing(Decision.Evidence::topic))
              .toList(),
          findings.stream().sorted().distinct().toList());
    }
  }
}
