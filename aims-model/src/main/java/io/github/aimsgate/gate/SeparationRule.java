package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.history.DocumentHistory;
import io.github.aimsgate.source.history.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whoever wrote the evidence is not its only reviewer or approver. */
final class SeparationRule {

  /** What an approval is part of. */
  private static final Set<Topic> APPROVED =
      Set.of(Topic.IMPACT_PROCESS, Topic.RESIDUAL_RISK, Topic.DEVELOPMENT_PROCESS);

  private SeparationRule() {}

  /** What an approval by the writer alone makes doubtful: that anybody else looked at it. */
  static Optional<Doubt> doubt(GateInput input, EvidenceDocument document) {
    List<Fact> approvers = document.facts(Fact.Kind.APPROVER).toList();
    if (approvers.isEmpty()) {
      return Optional.empty();
    }
    List<Person> authors =
        Stream.concat(
                document.facts(Fact.Kind.AUTHOR).map(Fact::value),
                committer(input, document).stream())
            .map(Person::of)
            .toList();
    boolean alone =
        approvers.stream()
            .map(approver -> Person.of(approver.value()))
            .allMatch(approver -> authors.stream().anyMatch(approver::mayBe));
    return alone
        ? Optional.of(
            new Doubt(
                "self-approved",
                Status.WEAK,
                approvers.get(0).location(),
                "was approved only by who wrote it: " + approvers.get(0).value(),
                "have somebody else review and approve it",
                APPROVED))
        : Optional.empty();
  }

  /**
   * The only person who ever committed the document; two make no statement about who wrote what.
   */
  private static Optional<String> committer(GateInput input, EvidenceDocument document) {
    if (!(input.history() instanceof History.Known known)) {
      return Optional.empty();
    }
    return Optional.ofNullable(known.documents().get(document.path()))
        .map(DocumentHistory::authors)
        .filter(authors -> authors.size() == 1)
        .map(authors -> authors.get(0));
  }
}
