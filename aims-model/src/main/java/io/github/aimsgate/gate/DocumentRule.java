package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import java.util.List;

/** A document that is broken, or that nobody recognises although {@code aims.yaml} names it. */
final class DocumentRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    return input
        .all()
        .filter(document -> concerns(input, document))
        .flatMap(
            document ->
                document.problems().stream()
                    .map(
                        problem ->
                            new Finding(
                                Home.of(document.kind()) + "/document-problem",
                                Severity.ERROR,
                                Status.WEAK,
                                problem.location(),
                                problem.message(),
                                problem.fix())))
        .toList();
  }

  private static boolean concerns(GateInput input, EvidenceDocument document) {
    return document.kind() != EvidenceKind.UNKNOWN || input.named().contains(document.path());
  }
}
