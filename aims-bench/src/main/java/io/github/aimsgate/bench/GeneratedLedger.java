package io.github.aimsgate.bench;

import io.github.aimsgate.ledger.Ledger;
import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.ControlStatus;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.RootKey;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A long ledger of records as the gate writes them, about 2.2 kB each. */
final class GeneratedLedger {

  static final int RECORDS = 100_000;
  static final int BATCH = 1_000;
  static final Instant INSTANT = Instant.parse("2026-03-02T12:00:00Z");
  static final SecureRandom RANDOM = new SecureRandom();
  private static final String VERIFIER = "https://aimsgate.github.io/aims-maven-plugin";
  private static final int CONTROLS = 22;

  private static final Path LEDGER = Path.of("ledger");

  private final Path folder;

  GeneratedLedger(Path folder) {
    this.folder = folder;
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    SigningKey key = PrivateKeys.generate(RANDOM);
    Files.writeString(folder.resolve("key.pem"), PrivateKeys.toPem(key));
    RootKey root = new RootKey(key.publicKey(), List.of("append"), "Ada Example");
    Ledger.create(path(), VERIFIER, key, List.of(root), INSTANT, RANDOM);
    for (int done = 1; done < RECORDS; done += BATCH) {
      append(Math.min(BATCH, RECORDS - done));
    }
  }

  void append(int records) throws IOException {
    SigningKey key = PrivateKeys.parse("key", Files.readString(folder.resolve("key.pem")));
    ledger()
        .append(
            IntStream.range(0, records).mapToObj(GeneratedLedger::draft).toList(),
            key,
            INSTANT,
            RANDOM);
  }

  /** The same ledger in another folder, which exists. */
  GeneratedLedger copy(Path other) throws IOException {
    GeneratedLedger copy = new GeneratedLedger(other);
    Files.createDirectory(copy.path());
    for (Path file :
        List.of(
            Path.of("key.pem"),
            LEDGER.resolve("edge"),
            LEDGER.resolve("checkpoint"),
            LEDGER.resolve("ledger.jsonl"))) {
      Files.copy(folder.resolve(file), other.resolve(file));
    }
    return copy;
  }

  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  FileStore store() {
    return FileStore.open(path());
  }

  private Ledger ledger() {
    return new Ledger(store(), List.of());
  }

  private Path path() {
    return folder.resolve(LEDGER);
  }

  private static Draft draft(int number) {
    String name = String.format(Locale.ROOT, "system-%05d-1.0.0.jar", number);
    String sha256 = Digests.sha256(name.getBytes(StandardCharsets.UTF_8));
    return new Draft(
        RecordType.AUTHORIZED,
        List.of(new Subject(name, sha256)),
        Content.by(VERIFIER)
            .verdict("PASSED")
            .properties(List.of("AIMS_GATE_PASSED"))
            .controls(
                IntStream.range(0, CONTROLS)
                    .mapToObj(i -> new ControlStatus("A.6." + i, "satisfied"))
                    .toList())
            .build());
  }
}
