package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Topic;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which documents are not believed: those of another system, those that somebody dated ahead, those
 * that their writer alone approved.
 */
final class Doubts {

  private static final Map<Fact.Kind, String> PAST =
      Map.of(
          Fact.Kind.REVIEWED, "reviewed",
          Fact.Kind.ASSESSED, "assessed",
          Fact.Kind.APPROVED, "approved");

  private final Map<String, List<Doubt>> doubts = new TreeMap<>();

  Doubts(GateInput input) {
    Belonging belonging = new Belonging(input);
    input
        .all()
        .forEach(
            document ->
                doubts.put(
                    document.path(),
                    Stream.of(
                            belonging.doubts(document),
                            datedAhead(input, document),
                            SeparationRule.doubt(input, document).stream())
                        .flatMap(found -> found)
                        .toList()));
  }

  /** Why a document is not believed on a topic; empty if it is. */
  Optional<Doubt> of(EvidenceDocument document, Topic topic) {
    return all(document).stream().filter(doubt -> doubt.concerns(topic)).findFirst();
  }

  /** Why a document is not believed on some topic or all. */
  List<Doubt> all(EvidenceDocument document) {
    return doubts.getOrDefault(document.path(), List.of());
  }

  /** A day of grace, for it may be tomorrow already where the document was written. */
  private static Stream<Doubt> datedAhead(GateInput input, EvidenceDocument document) {
    LocalDate tomorrow = input.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    List<Doubt> ahead = new ArrayList<>();
    for (Fact fact : document.facts()) {
      String done = PAST.get(fact.kind());
      if (done != null && day(fact).filter(day -> day.isAfter(tomorrow)).isPresent()) {
        ahead.add(
            new Doubt(
                "dated-ahead",
                Status.CONTRADICTED,
                fact.location(),
                "was " + done + " on " + fact.value() + ", which is still to come",
                "write the day on which it was " + done,
                Set.of()));
      }
    }
    return ahead.stream();
  }

  private static Optional<LocalDate> day(Fact fact) {
    try {
      return Optional.of(LocalDate.parse(fact.value()));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
