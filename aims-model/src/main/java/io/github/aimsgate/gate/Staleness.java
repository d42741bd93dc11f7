package io.github.aimsgate.gate;

import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.history.Change;
import io.github.aimsgate.source.history.DocumentHistory;
import io.github.aimsgate.source.history.History;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which documents are stale, and why: what they speak of changed after them, or nobody reviewed
 * them for longer than the policy allows. Order comes from ancestry in git, age from the review
 * that the document states, else from its last commit.
 */
final class Staleness {

  private static final Set<EvidenceKind> PINNED_BY_DIGEST =
      Set.of(EvidenceKind.DATA_PIPELINE, EvidenceKind.TEST_RESULTS, EvidenceKind.UNKNOWN);

  private final Map<String, Reason> stale = new TreeMap<>();
  private final Severity severity;

  Staleness(GateInput input) {
    Stage from = input.policy().freshness().from();
    severity = input.stage().reached(from) ? Severity.ERROR : Severity.WARNING;
    input.documents().stream()
        .filter(document -> !PINNED_BY_DIGEST.contains(document.kind()))
        .forEach(
            document ->
                reason(input, document).ifPresent(reason -> stale.put(document.path(), reason)));
  }

  /** What stale evidence does to a decision at this stage. */
  Severity severity() {
    return severity;
  }

  /** Why a document is stale; empty if it is fresh, or if that cannot be known. */
  Optional<Reason> of(EvidenceDocument document) {
    return Optional.ofNullable(stale.get(document.path()));
  }

  /**
   * Why a document is stale.
   *
   * @param location the place of the review's date, else the document's beginning
   * @param message the reason
   * @param fix what to do
   */
  record Reason(Location location, String message, String fix) {}

  private static Optional<Reason> reason(GateInput input, EvidenceDocument document) {
    Optional<DocumentHistory> history =
        input.history() instanceof History.Known known
            ? Optional.ofNullable(known.documents().get(document.path()))
            : Optional.empty();
    return history
        .flatMap(known -> unseen(document, known))
        .or(() -> review(input, document, history));
  }

  private static Optional<Reason> unseen(EvidenceDocument document, DocumentHistory history) {
    return history
        .unseen()
        .map(
            unseen ->
                new Reason(
                    Location.startOf(document.path()),
                    unseen.path()
                        + " changed "
                        + unseen
                            .change()
                            .map(change -> "in commit " + change.abbreviated())
                            .orElse("in the working directory")
                        + ", "
                        + notSeen(history),
                    fix(history)));
  }

  private static String notSeen(DocumentHistory history) {
    boolean never = history.last().isEmpty() && history.modified() && !history.ageUnknown();
    return never
        ? "and this document is not committed, so history cannot tell that it has seen that"
        : "which the last change of this document "
            + history.last().map(Staleness::inCommit).orElse("")
            + "had not seen"
            + (history.modified() ? "; what is edited here counts once it is committed" : "");
  }

  private static String fix(DocumentHistory history) {
    return history.modified()
        ? "see that the document holds for that change, and commit it"
        : "review the document against that change, and commit it with what the review found";
  }

  private static String inCommit(Change change) {
    return "(commit " + change.abbreviated() + ") ";
  }

  private static Optional<Reason> review(
      GateInput input, EvidenceDocument document, Optional<DocumentHistory> history) {
    LocalDate today = input.instant().atZone(ZoneOffset.UTC).toLocalDate();
    Optional<Dated> stated = dated(document, Fact.Kind.REVIEWED);
    Optional<Dated> due = dated(document, Fact.Kind.NEXT_REVIEW);
    if (due.isPresent() && due.get().day().isBefore(today)) {
      return Optional.of(
          new Reason(
              due.get().location(),
              "was to be reviewed by " + due.get().day(),
              "review it, and write down when, by whom and when next"));
    }
    int days = input.policy().freshness().days(Home.of(document.kind()));
    return stated
        .or(() -> history.flatMap(known -> committed(document, known)))
        .filter(last -> ChronoUnit.DAYS.between(last.day(), today) > days)
        .map(
            last ->
                new Reason(
                    last.location(),
                    "was last reviewed on "
                        + last.day()
                        + last.commit().map(id -> " (commit " + id + ")").orElse("")
                        + ", more than "
                        + days
                        + " days ago",
                    "review it, and write down when and by whom"));
  }

  private static Optional<Dated> dated(EvidenceDocument document, Fact.Kind kind) {
    return document
        .fact(kind)
        .flatMap(
            fact -> {
              try {
                return Optional.of(
                    new Dated(LocalDate.parse(fact.value()), fact.location(), Optional.empty()));
              } catch (DateTimeParseException noDate) {
                return Optional.empty();
              }
            });
  }

  private static Optional<Dated> committed(EvidenceDocument document, DocumentHistory history) {
    if (history.modified()) {
      return Optional.empty();
    }
    return history
        .last()
        .map(
            change ->
                new Dated(
                    change.committed().atZone(ZoneOffset.UTC).toLocalDate(),
                    Location.startOf(document.path()),
                    Optional.of(change.abbreviated())));
  }

  private record Dated(LocalDate day, Location location, Optional<String> commit) {}
}
