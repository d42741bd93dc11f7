package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Unconfirmed;
import io.github.aimsgate.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was copied from another document and confirmed by nobody: an open task, even where the other
 * document would do alone.
 */
final class UnconfirmedRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    return input.documents().stream().flatMap(document -> finding(document).stream()).toList();
  }

  private static Optional<Finding> finding(EvidenceDocument document) {
    List<Location> marked =
        document.passages().stream()
            .filter(passage -> Unconfirmed.isIn(passage.text()))
            .map(Passage::location)
            .distinct()
            .sorted()
            .toList();
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    String others =
        marked.stream()
            .skip(1)
            .map(place -> String.valueOf(place.line()))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Finding(
            Home.of(document.kind()) + "/unconfirmed",
            Severity.ERROR,
            Status.WEAK,
            marked.get(0),
            "\""
                + Unconfirmed.MARK.strip()
                + "\" marks what nobody has confirmed, here"
                + (others.isEmpty() ? "" : " and in lines " + others),
            "read each passage, correct it, and remove its mark"));
  }
}
