package io.github.aimsgate.record;

import static io.github.aimsgate.record.StrictJson.required;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads statements, as {@link StatementWriter} writes them. */
final class StatementReader {

  private StatementReader() {}

  static Statement statement(StrictJson json) {
    String statementType = null;
    List<Subject> subjects = null;
    RecordType type = null;
    Predicate predicate = null;
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "_type" -> statementType = json.text();
        case "subject" -> subjects = json.items(StatementReader::subject);
        case "predicateType" -> type = type(json.text());
        case "predicate" ->
            predicate = PredicateReader.predicate(json, required("predicateType", type));
        default -> throw StrictJson.unknown(key);
      }
    }
    if (!StatementWriter.TYPE.equals(statementType)) {
      throw new IllegalArgumentException("is no in-toto Statement v1");
    }
    return new Statement(
        required("subject", subjects),
        required("predicateType", type),
        required("predicate", predicate));
  }

  private static RecordType type(String predicateType) {
    return RecordType.ofPredicateType(predicateType).orElseThrow(() -> unknown(predicateType));
  }

  private static IllegalArgumentException unknown(String predicateType) {
    return RecordType.isOfThisProject(predicateType)
        ? new IllegalArgumentException(new UnknownRecordTypeException(predicateType))
        : new IllegalArgumentException("is of a type that no version knows");
  }

  private static Subject subject(StrictJson json) {
    String name = null;
    String sha256 = null;
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "name" -> name = json.text();
        case "digest" -> sha256 = json.flat("sha256").required("sha256");
        default -> throw StrictJson.unknown(key);
      }
    }
    return new Subject(required("name", name), required("digest", sha256));
  }

  /** An instant in the one form that {@link Instant#toString} gives it. */
  static Instant instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      if (instant.toString().equals(text)) {
        return instant;
      }
    } catch (DateTimeException none) {
      // Said below, as is an instant in another form.
    }
    throw new IllegalArgumentException("\"timeCreated\" is no instant in UTC");
  }
}
