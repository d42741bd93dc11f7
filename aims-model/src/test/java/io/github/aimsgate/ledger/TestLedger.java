package io.github.aimsgate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.note.Origin;
import io.github.aimsgate.ledger.store.FileStore;
import io.github.aimsgate.ledger.store.MemoryStore;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.Position;
import io.github.aimsgate.record.RecordId;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.RootKey;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.SigningKey;
import io.github.aimsgate.source.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A ledger in a folder of a test, and the key that it was made with. */
public final class TestLedger {

  public static final SecureRandom RANDOM = new SecureRandom();
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String VERIFIER = "https://example.org/gate";

  public final Path folder;
  public final SigningKey key;
  public final Checkpoint pin;

  private TestLedger(Path folder, SigningKey key, Checkpoint pin) {
    this.folder = folder;
    this.key = key;
    this.pin = pin;
  }

  public static TestLedger create(Path folder) {
    return create(folder, PrivateKeys.generate(RANDOM), List.of());
  }

  public static TestLedger create(Path folder, SigningKey key, List<RootKey> others) {
    List<RootKey> roots = new ArrayList<>(others);
    roots.add(root(key.publicKey(), "append"));
    Checkpoint pin = Ledger.create(folder, VERIFIER, key, roots, NOON, RANDOM);
    return new TestLedger(folder, key, pin);
  }

  public static RootKey root(PublicKey key, String... roles) {
    return new RootKey(key, List.of(roles), "Ada Example");
  }

  public FileStore store() {
    return FileStore.open(folder);
  }

  public Ledger ledger() {
    return new Ledger(store(), List.of(pin));
  }

  /** Appends records one by one. */
  public TestLedger append(int records) {
    for (int i = 0; i < records; i++) {
      ledger().append(List.of(draft("artifact-" + i)), key, NOON, RANDOM);
    }
    return this;
  }

  public static Draft draft(String artifact) {
    return draft(RecordType.AUTHORIZED, artifact);
  }

  public static Draft draft(RecordType type, String artifact) {
    return new Draft(
        type,
        List.of(new Subject(artifact, Digests.sha256(artifact.getBytes(UTF_8)))),
        Content.by(VERIFIER).verdict("PASSED").build());
  }

  public Verification verify() {
    return LedgerVerifier.verify(store(), List.of(pin));
  }

  /** The ledger's bytes as they are now. */
  public MemoryStore bytes() {
    return new MemoryStore(read("ledger.jsonl"), read("checkpoint"));
  }

  public List<String> lines() {
    return new String(read("ledger.jsonl"), UTF_8).lines().toList();
  }

  public Verification verifyWith(List<String> lines) {
    return LedgerVerifier.verify(store(lines), List.of(pin));
  }

  public MemoryStore store(List<String> lines) {
    String text = String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    return new MemoryStore(text.getBytes(UTF_8), read("checkpoint"));
  }

  /** Lines with a checkpoint over them, as whoever has a key can make it. */
  public MemoryStore sealed(List<String> lines, SigningKey signer) {
    MerkleEdge edge = MerkleEdge.EMPTY;
    for (String line : lines) {
      edge = edge.append(Merkle.leaf(line.getBytes(UTF_8)));
    }
    Checkpoint forged = Checkpoint.sign(pin.origin(), edge.size(), edge.root(), signer);
    return new MemoryStore(store(lines).lines(), forged.toBytes());
  }

  /** A record at the end of lines, as whoever has a key can make it. */
  public static String line(
      Origin origin, long index, List<String> before, RecordId id, Instant time, SigningKey by) {
    MerkleEdge edge = MerkleEdge.EMPTY;
    for (String line : before) {
      edge = edge.append(Merkle.leaf(line.getBytes(UTF_8)));
    }
    Position position =
        new Position(origin.name(), index, HexFormat.of().formatHex(edge.root().bytes()));
    return new String(draft("forged").at(id, position, time).sign(by).toLine(), UTF_8);
  }

  public byte[] read(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public void write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  public List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
