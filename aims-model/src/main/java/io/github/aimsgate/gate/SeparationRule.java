package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.source.history.DocumentHistory;
import io.github.aimsgate.source.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever wrote the evidence is not its only reviewer or approver. */
final class SeparationRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    List<Finding> findings = new ArrayList<>();
    for (EvidenceDocument document : input.documents()) {
      List<Fact> approvers = document.facts(Fact.Kind.APPROVER).toList();
      Set<String> authors =
          document
              .facts(Fact.Kind.AUTHOR)
              .map(fact -> person(fact.value()))
              .collect(Collectors.toSet());
      committers(input, document).ifPresent(authors::addAll);
      if (!approvers.isEmpty()
          && approvers.stream().allMatch(approver -> authors.contains(person(approver.value())))) {
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
  private static Optional<Set<String>> committers(GateInput input, EvidenceDocument document) {
    if (!(input.history() instanceof History.Known known)) {
      return Optional.empty();
    }
    return Optional.ofNullable(known.documents().get(document.path()))
        .map(DocumentHistory::authors)
        .filter(authors -> authors.size() == 1)
        .map(authors -> Set.of(person(authors.get(0))));
  }

  /** {@code R. Diaz} in {@code R. Diaz, data protection} and {@code R. Diaz <rd@example.org>}. */
  private static String person(String text) {
    return text.split("[,<(]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
