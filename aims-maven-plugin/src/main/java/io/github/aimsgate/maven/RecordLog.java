package io.github.aimsgate.maven;

import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Predicate;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what was appended to the ledger. */
final class RecordLog {

  private RecordLog() {}

  /** The lines for a record. */
  static List<String> lines(Statement record) {
    Predicate predicate = record.predicate();
    Content content = predicate.content();
    List<String> lines = new ArrayList<>();
    lines.add(
        word(record.type())
            + content
                .aiSystem()
                .map(system -> " " + system.id() + " " + system.version())
                .orElse("")
            + content.deployment().map(target -> " for " + target.environment()).orElse("")
            + " · record "
            + predicate.ledger().index()
            + " of the ledger, "
            + predicate.recordId());
    Stream.concat(
            record.type().namesArtifacts() ? record.subjects().stream() : Stream.<Subject>of(),
            content.artifacts().stream())
        .map(artifact -> "  " + artifact.name() + " sha256 " + artifact.sha256())
        .forEach(lines::add);
    return lines;
  }

  /** The word that people use for it. */
  private static String word(RecordType type) {
    return switch (type) {
      case AUTHORIZED -> "AUTHORIZED";
      case DENIED -> "DENIED";
      case DEPLOYMENT -> "DEPLOYED";
      case DEPLOY_FAILED -> "DEPLOY_FAILED";
      case ROLLED_BACK -> "ROLLED_BACK";
      case RETIRED -> "RETIRED";
      default -> type.word();
    };
  }
}
