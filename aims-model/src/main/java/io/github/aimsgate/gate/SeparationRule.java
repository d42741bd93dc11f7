package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.source.history.DocumentHistory;
import io.github.aimsgate.source.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever wrote the evidence is not its only reviewer or approver. */
final class SeparationRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    List<Finding> findings = new ArrayList<>();
    for (EvidenceDocument document : input.documents()) {
      List<Fact> approvers = document.facts(Fact.Kind.APPROVER).toList();
      List<Person> authors =
          Stream.concat(
                  document.facts(Fact.Kind.AUTHOR).map(Fact::value),
                  committer(input, document).stream())
              .map(Person::of)
              .toList();
      if (!approvers.isEmpty()
          && approvers.stream()
              .map(approver -> Person.of(approver.value()))
              .allMatch(approver -> authors.stream().anyMatch(approver::mayBe))) {
        findings.add(
            new Finding(
                Home.of(document.kind()) + "/self-approved",
                Severity.ERROR,
                Status.WEAK,
                approvers.get(0).location(),
                "was approved only by who wrote it: " + approvers.get(0).value(),
                "have somebody else review and approve it"));
      }
    }
    return findings;
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
