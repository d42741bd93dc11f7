package io.github.aimsgate.gate;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.RuleBook;
import io.github.aimsgate.policy.Requirement;
import io.github.aimsgate.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Holds one requirement of the policy against the evidence. */
final class RequirementJudge {

  private static final Comparator<GateInput.Sourced> BEST_FIRST =
      Comparator.comparing(
              (GateInput.Sourced found) -> found.passage().strength(), Comparator.reverseOrder())
          .thenComparing(found -> found.passage().location());

  private final GateInput input;
  private final Map<Topic, List<GateInput.Sourced>> found = new EnumMap<>(Topic.class);
  private final Staleness staleness;
  private final Doubts doubts;
  private final RiskLevel risk;

  RequirementJudge(GateInput input, Staleness staleness, Doubts doubts) {
    this.input = input;
    this.staleness = staleness;
    this.doubts = doubts;
    this.risk = input.risk();
    input.passages().forEach(one -> found(one.passage().topic()).add(one));
  }

  private List<GateInput.Sourced> found(Topic topic) {
    return found.computeIfAbsent(topic, absent -> new ArrayList<>());
  }

  /** Whether the requirement is asked of this system now. */
  boolean isDue(Requirement requirement) {
    return concerns(requirement)
        && input.stage().reached(requirement.from())
        && requirement.until().reached(input.stage());
  }

  /** Whether the requirement will be asked of this system later. */
  boolean isDueLater(Requirement requirement) {
    return concerns(requirement) && !input.stage().reached(requirement.from());
  }

  private boolean concerns(Requirement requirement) {
    return risk.atLeast(requirement.risk()) && requirement.when().map(input::holds).orElse(true);
  }

  /** What the evidence comes to. */
  Result judge(Requirement requirement) {
    return requirement.anyOf().stream()
        .map(topics -> alternative(requirement, topics))
        .min(Comparator.comparing(Result::status).thenComparing(result -> result.findings().size()))
        .orElseThrow();
  }

  private Result alternative(Requirement requirement, List<Topic> topics) {
    Status status = Status.SATISFIED;
    List<Decision.Evidence> evidence = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Topic topic : topics) {
      Result result = topic(requirement, topic, topics.size() > 1);
      status = status.or(result.status());
      evidence.addAll(result.evidence());
      findings.addAll(result.findings());
    }
    return new Result(status, evidence, findings);
  }

  private Result topic(Requirement requirement, Topic topic, boolean oneOfSeveral) {
    List<GateInput.Sourced> found = found(topic).stream().sorted(BEST_FIRST).toList();
    List<GateInput.Sourced> strong =
        found.stream()
            .filter(one -> one.passage().strength().compareTo(requirement.least()) >= 0)
            .toList();
    List<GateInput.Sourced> enough =
        strong.stream().filter(one -> doubts.of(one.document(), topic).isEmpty()).toList();
    if (enough.isEmpty() && !strong.isEmpty()) {
      Doubt doubt = doubts.of(strong.get(0).document(), topic).orElseThrow();
      return new Result(
          doubt.status(), onePerDocument(strong), List.of(doubt.of(requirement.control())));
    }
    Optional<GateInput.Sourced> fresh =
        enough.stream().filter(one -> staleness.of(one.document()).isEmpty()).findFirst();
    if (fresh.isPresent()) {
      return new Result(Status.SATISFIED, onePerDocument(enough), List.of());
    }
    if (!enough.isEmpty()) {
      Finding finding = stale(requirement, enough.get(0));
      boolean fails = finding.severity() == Severity.ERROR;
      return new Result(
          fails ? Status.STALE : Status.SATISFIED, onePerDocument(enough), List.of(finding));
    }
    String need = oneOfSeveral ? words(topic) : requirement.need();
    if (found.isEmpty()) {
      return new Result(Status.MISSING, List.of(), List.of(missing(requirement, need)));
    }
    Passage best = found.get(0).passage();
    boolean weak = best.strength() == Strength.WEAK;
    return new Result(
        weak ? Status.WEAK : Status.MISSING,
        weak ? onePerDocument(found.subList(0, 1)) : List.of(),
        List.of(refused(requirement, need, best)));
  }

  private Finding stale(Requirement requirement, GateInput.Sourced found) {
    Staleness.Reason reason = staleness.of(found.document()).orElseThrow();
    return new Finding(
        requirement.control() + "/stale-evidence",
        staleness.severity(),
        staleness.severity() == Severity.ERROR ? Status.STALE : Status.SATISFIED,
        reason.location(),
        reason.message(),
        reason.fix());
  }

  private Finding missing(Requirement requirement, String need) {
    Optional<EvidenceDocument> card = mainDocument(requirement);
    return new Finding(
        requirement.id(),
        Severity.ERROR,
        Status.MISSING,
        card.map(document -> Location.startOf(document.path())).orElse(input.system().location()),
        (card.isPresent() ? "neither this document nor another one names " : "no document names ")
            + need,
        requirement.fix());
  }

  private static Finding refused(Requirement requirement, String need, Passage passage) {
    boolean weak = passage.strength() == Strength.WEAK;
    return new Finding(
        requirement.id(),
        Severity.ERROR,
        weak ? Status.WEAK : Status.MISSING,
        passage.location(),
        "\""
            + passage.text()
            + "\" "
            + (weak ? "alone does not show " : "is no answer and shows nothing of ")
            + need
            + ": it "
            + RuleBook.standard().meaning(passage.rule())
            + " ("
            + passage.rule()
            + ")",
        requirement.fix());
  }

  /** The document in which a reader would look first. */
  private Optional<EvidenceDocument> mainDocument(Requirement requirement) {
    String control = requirement.control();
    return input.documents().stream()
        .filter(document -> document.kind() != EvidenceKind.UNKNOWN)
        .filter(document -> Home.of(document.kind()).startsWith(area(control)))
        .findFirst()
        .or(
            () ->
                input.documents().stream()
                    .filter(document -> document.kind() == EvidenceKind.MODEL_CARD)
                    .findFirst());
  }

  private static String area(String control) {
    return control.length() < 4 ? control : control.substring(0, 4);
  }

  private static String words(Topic topic) {
    return topic.id().replace('-', ' ');
  }

  private static List<Decision.Evidence> onePerDocument(List<GateInput.Sourced> found) {
    TreeSet<String> seen = new TreeSet<>();
    return found.stream()
        .filter(one -> seen.add(one.document().path()))
        .map(
            one ->
                new Decision.Evidence(
                    one.passage().location(),
                    one.passage().topic(),
                    one.document().sha256(),
                    one.passage().strength() == Strength.STRONG))
        .toList();
  }

  /**
   * What the evidence for a requirement comes to.
   *
   * @param status of the requirement
   * @param evidence what satisfies or supports it
   * @param findings what is wrong
   */
  record Result(Status status, List<Decision.Evidence> evidence, List<Finding> findings) {}
}
