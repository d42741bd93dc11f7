package io.github.aimsgate.ledger.note;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.InclusionProof;
import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Proof, to be checked without the ledger, that a record is in it (C2SP, tlog-proof@v1).
 *
 * @param extra what an application added, in base64; nobody signed it
 * @param inclusion the record's place and the path to the root
 * @param checkpoint what the ledger was
 */
public record TlogProof(Optional<String> extra, InclusionProof inclusion, Checkpoint checkpoint) {

  private static final String HEAD = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MAX_LENGTH = SignedNote.MAX_LENGTH + 64 * 1024;

  /**
   * Joins a path and the checkpoint that it leads to.
   *
   * @throws IllegalArgumentException if they are not of one size
   */
  public TlogProof {
    if (inclusion.size() != checkpoint.size()) {
      throw new IllegalArgumentException("the path and the checkpoint differ in size");
    }
  }

  /**
   * Reads a proof, strictly: exactly the bytes that {@link #toBytes} writes for it.
   *
   * @param file names it in messages
   * @throws InputException if it is none
   */
  public static TlogProof parse(String file, byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      throw refuse(file, 1, "is longer than any proof");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int blank = text.indexOf("\n\n");
    if (blank < 0) {
      throw refuse(file, 1, "is no proof: a path, an empty line and a checkpoint");
    }
    byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
    TlogProof proof =
        parse(
            file, List.of(text.substring(0, blank).split("\n", -1)), Checkpoint.parse(file, note));
    if (!Arrays.equals(proof.toBytes(), bytes)) {
      throw refuse(file, 1, "is a proof with bytes in it that say nothing");
    }
    return proof;
  }

  /** The proof as it is stored. */
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    extra.ifPresent(base64 -> text.append(EXTRA).append(base64).append('\n'));
    text.append(INDEX).append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(hash).append('\n'));
    text.append('\n').append(new String(checkpoint.toBytes(), StandardCharsets.UTF_8));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether it shows that a record is in the ledger.
   *
   * @param line the record's bytes, without a line end
   * @param keys the keys that are trusted to sign for the ledger
   */
  public boolean proves(byte[] line, Collection<PublicKey> keys) {
    return checkpoint.isSignedBy(keys) && inclusion.proves(Merkle.leaf(line), checkpoint.root());
  }

  private static TlogProof parse(String file, List<String> lines, Checkpoint checkpoint) {
    if (!lines.get(0).equals(HEAD)) {
      throw refuse(file, 1, "does not begin with " + HEAD);
    }
    int at = 1;
    Optional<String> extra = Optional.empty();
    if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
      extra = Optional.of(extra(file, lines.get(at++).substring(EXTRA.length())));
    }
    if (at == lines.size() || !lines.get(at).startsWith(INDEX)) {
      throw refuse(file, at, "does not say which record it is for");
    }
    String index = lines.get(at++).substring(INDEX.length());
    List<Hash> path = new ArrayList<>();
    try {
      long place = Decimal.parse(index);
      for (; at < lines.size(); at++) {
        path.add(Hash.ofBase64(lines.get(at)));
      }
      return new TlogProof(extra, new InclusionProof(place, checkpoint.size(), path), checkpoint);
    } catch (IllegalArgumentException invalid) {
      throw refuse(file, Math.min(at + 1, lines.size()), "leads nowhere: " + invalid.getMessage());
    }
  }

  private static String extra(String file, String base64) {
    try {
      if (Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64)).equals(base64)) {
        return base64;
      }
    } catch (IllegalArgumentException expected) {
      // Falls through to the same answer.
    }
    throw refuse(file, 2, "is no extra data in base64");
  }

  private static InputException refuse(String file, int line, String message) {
    return new InputException(
        new Location(file, line, 1), message, "give a .tlog-proof file as it was written");
  }
}
