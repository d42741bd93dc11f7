package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.Digests;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records as the gate writes them, for tests. */
public final class Records {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Instant INSTANT = Instant.parse("2026-11-21T10:15:30.123Z");

  private Records() {}

  /** A fresh key. */
  public static SigningKey key() {
    return PrivateKeys.generate(RANDOM);
  }

  /** A digest of something. */
  public static String sha256(String of) {
    return Digests.sha256(of.getBytes(UTF_8));
  }

  /** A record with each part that a gate run writes, about 2 kB long. */
  public static Statement authorized() {
    return draft(RecordType.AUTHORIZED, full().build())
        .at(RecordId.of(INSTANT, RANDOM), position(7), INSTANT);
  }

  /** A first record. */
  public static Statement genesis(PublicKey... keys) {
    List<RootKey> roots =
        java.util.Arrays.stream(keys)
            .map(key -> new RootKey(key, List.of("append", "build"), "Ada Lovelace"))
            .toList();
    return draft(
            RecordType.GENESIS, Content.by("https://aims.example/plugin").rootKeys(roots).build())
        .at(RecordId.of(INSTANT, RANDOM), position(0), INSTANT);
  }

  /** A content with all parts but root keys. */
  public static Content.Builder full() {
    return Content.by("https://aimsgate.github.io/aims-maven-plugin")
        .properties(List.of("AIMS_GATE_PASSED"))
        .verdict("PASSED")
        .policy(new PolicyRef("standard", "1", sha256("policy")))
        .aiSystem(
            new SystemRef(
                "churn-scorer", "1.4.2", "limited", "deployment", Optional.of(sha256("assets"))))
        .controls(
            List.of(new ControlStatus("A.5.2", "satisfied"), new ControlStatus("A.7.5", "waived")))
        .evidenceSha256(sha256("manifest"))
        .decision(new Decision("run-1", List.of("churn-scorer"), Optional.of(sha256("subject"))))
        .deployment(
            new Deployment("production", "deploy", Optional.of("https://k8s.example/ns/churn")))
        .build(
            new Build(
                "0.1.0",
                Optional.of(sha256("class path")),
                Optional.of("0123456789abcdef0123456789abcdef01234567"),
                Optional.of("https://ci.example/job/17"),
                Optional.of("org.example:churn:1.4.2"),
                List.of(new BuildInput("target/metrics.json", sha256("metrics")))))
        .relatesTo(List.of(new Relation(RecordId.of(INSTANT, RANDOM), "supersedes")));
  }

  /** A draft about one thing. */
  public static Draft draft(RecordType type, Content content) {
    return new Draft(type, List.of(new Subject("churn-1.4.2.jar", sha256("jar"))), content);
  }

  /** A place in a ledger of these tests. */
  public static Position position(long index) {
    return new Position("aimsgate.github.io/ledger/00ff", index, sha256("" + index));
  }
}
