package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

  @Test
  void readsWhatItWrites() throws MalformedRecordException {
    for (Statement statement :
        List.of(
            Records.authorized(),
            Records.genesis(Records.key().publicKey(), Records.key().publicKey()))) {
      assertEquals(statement, Statement.parse(statement.toBytes()));
    }
  }

  @Test
  void readsADenialThatListsWhatItDoesNotVouchFor() throws MalformedRecordException {
    Statement denied =
        Records.draft(
                RecordType.DENIED,
                Content.by("https://aims.example")
                    .artifacts(List.of(new Subject("a.jar", Records.sha256("a"))))
                    .build())
            .at(Records.authorized().predicate().recordId(), Records.position(1), Instant.EPOCH);

    assertEquals(denied, Statement.parse(denied.toBytes()));
  }

  @Test
  void leavesOutWhatIsAbsent() {
    String json = text(Records.genesis(Records.key().publicKey()));

    for (String absent : List.of("verdict", "policy", "aiSystem", "decision", "null", "[]")) {
      assertFalse(json.contains(absent), absent + " in " + json);
    }
  }

  @ParameterizedTest
  @EnumSource(RecordType.class)
  void eachTypeHasAPredicateTypeOfItsOwn(RecordType type) {
    assertEquals(
        "https://aimsgate.github.io/attestation/" + type.word() + "/v1", type.predicateType());
    assertEquals(Optional.of(type), RecordType.ofPredicateType(type.predicateType()));
    assertEquals(Optional.of(type), RecordType.of(type.word()));
  }

  @Test
  void aLaterTypeIsPlacedButNotRead() throws MalformedRecordException {
    String json =
        text(Records.authorized())
            .replace("authorized", "approval")
            .replace("\"verdict\":\"PASSED\"", "\"signature\":{\"of\":[1,2,{}]}");

    Statement approval = Statement.parse(json.getBytes(UTF_8));

    assertTrue(approval.type().isLater());
    assertEquals(Records.position(7), approval.predicate().ledger());
    assertEquals(Optional.empty(), approval.predicate().content().policy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"verdict\":'|'\"verdict\":\"FAILED\",\"verdict\":'|'repeats the key \"verdict\"'",
        "'\"id\":\"A.5.2\"'|'\"id\":\"A.5.2\",\"id\":\"A.5.2\"'|'repeats the key \"id\"'",
        "'\"verdict\":'|'\"extra\":1,\"verdict\":'|'has an unknown key: \"extra\"'",
        "'\"id\":\"A.5.2\"'|'\"id\":\"A.5.2\",\"x\":\"\"'|'has an unknown key: \"x\"'",
        "'/Statement/v1'|'/Statement/v0.1'|'is no in-toto Statement v1'",
        "'\"recordType\":\"authorized\"'|'\"recordType\":\"denied\"'|'predicate type'",
        "'attestation/authorized/v1'|'attestation/denied/v1'|'predicate type'",
        "'https://aimsgate.github.io/'|'https://example.org/'|'no version knows'",
        "'\"index\":7'|'\"index\":-7'|'\"index\" is less than 0'",
        "'\"index\":7'|'\"index\":7.0'|'\"index\" is not a whole number'",
        "'\"index\":7'|'\"index\":99999999999999999999'|'is not valid JSON'",
        "'\"origin\":'|'\"Origin\":'|'unknown key: \"Origin\"'",
        "'\"verdict\":\"PASSED\"'|'\"verdict\":null'|'\"verdict\" is not a text'",
        "'30.123Z'|'30.1230Z'|'no instant in UTC'",
        "'30.123Z'|'30.123+00:00'|'no instant in UTC'",
        "'\"verifier\":{\"id\":'|'\"verifier\":{\"name\":'|'unknown key: \"name\"'",
        "'\"decisionId\":\"run-1\",'|''|'one of \"decisionId\" and \"decision\"'",
        "'\"controls\":[{'|'\"controls\":[7,{'|'is not an object'",
        "'{\"_type\"'|' {\"_type\"'|'is not a JSON object'",
        "'{\"_type\"'|'\uFEFF{\"_type\"'|'is not a JSON object'"
      })
  void refusesWhatHasAnotherOrNoMeaning(String part, String instead, String reason) {
    String json = text(Records.authorized());
    assertTrue(json.contains(part), json);

    refused(json.replaceFirst(java.util.regex.Pattern.quote(part), instead), reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorized/v2", "handed-over/v1"})
  void tellsWhatIsNewerFromWhatIsBroken(String type) {
    byte[] newer =
        text(Records.authorized())
            .replace("attestation/authorized/v1", "attestation/" + type)
            .getBytes(UTF_8);

    UnknownRecordTypeException unknown =
        assertThrows(UnknownRecordTypeException.class, () -> Statement.parse(newer));

    assertTrue(unknown.getMessage().contains(type), unknown.getMessage());
  }

  @Test
  void readsUtf8AndNothingElse() throws MalformedRecordException {
    String json = text(Records.authorized()).replace("PASSED", "b\u00e4st\u00e4tigt \u6728");

    assertEquals(
        Optional.of("b\u00e4st\u00e4tigt \u6728"),
        Statement.parse(json.getBytes(UTF_8)).predicate().content().verdict());
    for (Charset other : List.of(ISO_8859_1, UTF_16LE, UTF_16BE, UTF_16)) {
      byte[] bytes = json.getBytes(other);
      assertThrows(MalformedRecordException.class, () -> Statement.parse(bytes), other.name());
    }
  }

  @Test
  void refusesWhatGoesOnAfterItsEnd() {
    String json = text(Records.authorized());

    refused(json + "{}", "goes on after its end");
    refused(json + "x", "is not valid JSON");
    refused(json.substring(0, json.length() - 1), "is not valid JSON");
  }

  @Test
  void refusesARootKeyUnderAnotherFingerprint() {
    Statement genesis = Records.genesis(Records.key().publicKey());
    String fingerprint = genesis.predicate().content().rootKeys().get(0).key().fingerprint();

    refused(
        text(genesis).replace(fingerprint, Records.key().publicKey().fingerprint()),
        "another key's fingerprint");
  }

  @Test
  void onlyTypesThatVouchForArtifactsHaveSeveralSubjects() {
    Draft authorized = draftOfTwo(RecordType.AUTHORIZED);
    Draft denied = draftOfTwo(RecordType.DENIED);
    RecordId id = RecordId.of(Instant.EPOCH, new SecureRandom());

    assertEquals(2, authorized.at(id, Records.position(1), Instant.EPOCH).subjects().size());
    assertThrows(
        IllegalArgumentException.class, () -> denied.at(id, Records.position(1), Instant.EPOCH));
  }

  @Test
  void anIdTellsItsInstant() {
    Instant instant = Instant.parse("2026-11-21T10:15:30.123Z");
    RecordId id = RecordId.of(instant, new SecureRandom());

    assertEquals(
        instant.toEpochMilli(), Long.parseLong(id.text().replace("-", "").substring(0, 12), 16));
    assertEquals(7, java.util.UUID.fromString(id.text()).version());
    assertEquals(2, java.util.UUID.fromString(id.text()).variant());
  }

  private static Draft draftOfTwo(RecordType type) {
    return new Draft(
        type,
        List.of(
            new Subject("a.jar", Records.sha256("a")), new Subject("b.jar", Records.sha256("b"))),
        Records.full().build());
  }

  private static void refused(String json, String reason) {
    MalformedRecordException refused =
        assertThrows(
            MalformedRecordException.class, () -> Statement.parse(json.getBytes(UTF_8)), json);
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  private static String text(Statement statement) {
    return new String(statement.toBytes(), UTF_8);
  }
}
