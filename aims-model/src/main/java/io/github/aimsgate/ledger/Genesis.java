package io.github.aimsgate.ledger;

import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.ledger.note.Checkpoint;
import io.github.aimsgate.ledger.note.Origin;
import io.github.aimsgate.record.Content;
import io.github.aimsgate.record.Draft;
import io.github.aimsgate.record.Position;
import io.github.aimsgate.record.RecordId;
import io.github.aimsgate.record.RecordType;
import io.github.aimsgate.record.RootKey;
import io.github.aimsgate.record.Statement;
import io.github.aimsgate.record.Subject;
import io.github.aimsgate.record.key.Algorithm;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** How a ledger begins: its first record, and the checkpoint over it, which is the pin. */
final class Genesis {

  private final byte[] line;
  private final Checkpoint pin;

  private Genesis(byte[] line, Checkpoint pin) {
    this.line = line;
    this.pin = pin;
  }

  static Genesis make(
      String verifier, Signer root, List<RootKey> roots, Instant instant, SecureRandom random) {
    refuseUselessRoots(root, roots);
    Origin origin = Origin.random(random);
    Statement record =
        draft(verifier, origin, roots).at(RecordId.of(instant, random), start(origin), instant);
    byte[] line = RecordLine.sign(record, root);
    return new Genesis(line, Checkpoint.sign(origin, 1, Merkle.leaf(line), root));
  }

  byte[] line() {
    return line.clone();
  }

  Checkpoint pin() {
    return pin;
  }

  private static void refuseUselessRoots(Signer root, List<RootKey> roots) {
    boolean appends =
        root.publicKey().algorithm() == Algorithm.ED25519
            && roots.stream()
                .anyMatch(
                    key ->
                        key.key().equals(root.publicKey()) && key.roles().contains(Trust.APPEND));
    if (!appends) {
      throw new InputException(
          Location.startOf(root.publicKey().fingerprint()),
          "cannot begin a ledger: its key signs the first checkpoint, so it has to be an Ed25519"
              + " key and one of the root keys with the role \"append\"",
          "begin it with such a key");
    }
    if (roots.stream().map(RootKey::key).distinct().count() < roots.size()) {
      throw new InputException(
          Location.startOf(root.publicKey().fingerprint()),
          "cannot begin a ledger in which one root key is listed twice",
          "list each key once, with all its roles");
    }
  }

  private static Draft draft(String verifier, Origin origin, List<RootKey> roots) {
    String sha256 = Digests.sha256(origin.name().getBytes(StandardCharsets.UTF_8));
    return new Draft(
        RecordType.GENESIS,
        List.of(new Subject(origin.name(), sha256)),
        Content.by(verifier).rootKeys(roots).build());
  }

  private static Position start(Origin origin) {
    String nothing = HexFormat.of().formatHex(MerkleEdge.EMPTY.root().bytes());
    return new Position(origin.name(), 0, nothing);
  }
}
