package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of records and their reader accept the same statements. */
class RecordSchemaTest {

  private static final Pattern KEY = Pattern.compile("\"(\\w+)\":");
  private static final Pattern TEXT = Pattern.compile(":(\"[^\"]*\")");
  private static final Pattern ENTRY = Pattern.compile(",\"\\w+\":(\"[^\"]*\"|\\d+)");
  private static final Schema SCHEMA = schema();

  static Stream<Statement> statements() {
    Content denial =
        Records.full().artifacts(List.of(new Subject("a.jar", Records.sha256("a")))).build();
    return Stream.of(
        Records.authorized(),
        Records.genesis(Records.key().publicKey()),
        Records.draft(RecordType.DENIED, denial)
            .at(
                Records.authorized().predicate().recordId(),
                Records.position(3),
                Instant.parse("2026-11-21T10:15:30Z")));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void bothAcceptAndRefuseTheSame(Statement statement) {
    String good = new String(statement.toBytes(), UTF_8);
    assertTrue(schemaAccepts(good), () -> SCHEMA.validate(good, InputFormat.JSON).toString());
    Set<String> variants = new LinkedHashSet<>();
    variants.addAll(changed(good, KEY, key -> "\"x" + key.group(1) + "\":"));
    variants.addAll(changed(good, TEXT, text -> ":7"));
    variants.addAll(changed(good, TEXT, text -> ":\"\""));
    variants.addAll(changed(good, TEXT, text -> ":[" + text.group(1) + "]"));
    variants.addAll(changed(good, ENTRY, entry -> ""));

    variants.forEach(json -> assertEquals(readerAccepts(json), schemaAccepts(json), json));
    assertTrue(variants.stream().anyMatch(RecordSchemaTest::readerAccepts));
    assertTrue(variants.size() > 60, "variants: " + variants.size());
  }

  @Test
  void bothWantRootKeysInGenesisAloneAndOneSubjectWhereNoArtifactIsNamed() {
    String genesis = new String(Records.genesis(Records.key().publicKey()).toBytes(), UTF_8);
    String authorized = new String(Records.authorized().toBytes(), UTF_8);
    String second =
        "\"subject\":[{\"name\":\"b\",\"digest\":{\"sha256\":\"" + "0".repeat(64) + "\"}},";

    for (String bad :
        List.of(
            genesis.replace("genesis", "retired"),
            authorized.replace("authorized", "genesis"),
            authorized.replace("authorized", "denied").replace("\"subject\":[", second),
            authorized.replaceFirst("authorized", "denied"))) {
      assertEquals(List.of(false, false), List.of(readerAccepts(bad), schemaAccepts(bad)), bad);
    }
    String two = authorized.replace("\"subject\":[", second);
    assertEquals(List.of(true, true), List.of(readerAccepts(two), schemaAccepts(two)), two);
  }

  /** The text with each match changed, one at a time. */
  private static List<String> changed(
      String json, Pattern part, Function<MatchResult, String> change) {
    return part.matcher(json)
        .results()
        .map(
            match ->
                json.substring(0, match.start())
                    + change.apply(match)
                    + json.substring(match.end()))
        .toList();
  }

  private static boolean readerAccepts(String json) {
    try {
      Statement.parse(json.getBytes(UTF_8));
      return true;
    } catch (MalformedRecordException refused) {
      return false;
    }
  }

  private static boolean schemaAccepts(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  private static Schema schema() {
    String path = "/io/github/aimsgate/schema/aims-record.schema.json";
    try (InputStream in = RecordSchemaTest.class.getResourceAsStream(path)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
