package io.github.aimsgate.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.InclusionProof;
import io.github.aimsgate.ledger.merkle.Merkle;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import io.github.aimsgate.record.key.PrivateKeys;
import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Signer SIGNER = PrivateKeys.generate(RANDOM);
  private static final PublicKey KEY = SIGNER.publicKey();
  private static final PublicKey STRANGER = PrivateKeys.generate(RANDOM).publicKey();
  private static final Origin ORIGIN = new Origin("example.org/ledger");

  /** A note and its key, as the documentation of Go's sumdb/note shows them. */
  private static final String GO =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final NoteKey GO_KEY =
      new NoteKey(
          "PeterNeumann",
          PublicKey.ofEd25519(
              Arrays.copyOfRange(
                  Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                  1,
                  33)));

  @Test
  void readsAndVerifiesWhatGoSigned() {
    assertEquals(0xc74f20a3, GO_KEY.id());
    SignedNote note = SignedNote.parse("note", GO.getBytes(UTF_8));
    assertEquals(List.of(GO_KEY), note.signers(List.of(new NoteKey("x", KEY), GO_KEY)));
    assertArrayEquals(GO.getBytes(UTF_8), note.toBytes());
  }

  @Test
  void whatItSignsItReads() {
    Checkpoint signed = checkpoint(3);
    Checkpoint read = Checkpoint.parse("checkpoint", signed.toBytes());
    assertEquals(signed, read);
    assertTrue(read.isSignedBy(List.of(STRANGER, KEY)));
    assertFalse(read.isSignedBy(List.of(STRANGER)));
    assertFalse(read.isSignedBy(List.of()));
  }

  @Test
  void aSignatureUnderAnotherNameCountsForNothing() {
    SignedNote other = SignedNote.sign("example.org/other", checkpoint(3).note().text(), SIGNER);
    assertFalse(Checkpoint.parse("checkpoint", other.toBytes()).isSignedBy(List.of(KEY)));
  }

  @Test
  void aBadSignatureUnderAKnownNameSpoilsTheGoodOnes() {
    SignedNote good = checkpoint(3).note();
    SignedNote bad = checkpoint(4).note();
    Signer second = PrivateKeys.generate(RANDOM);
    SignedNote alsoGood = SignedNote.sign(ORIGIN.name(), good.text(), second);
    NoteKey first = new NoteKey(ORIGIN.name(), KEY);
    NoteKey other = new NoteKey(ORIGIN.name(), second.publicKey());
    SignedNote mixed =
        new SignedNote(good.text(), List.of(alsoGood.signatures().get(0), bad.signatures().get(0)));
    assertEquals(List.of(), mixed.signers(List.of(first, other)));
    assertEquals(List.of(other), mixed.signers(List.of(other)));
  }

  @Test
  void noBitOfACheckpointCanBeFlipped() {
    byte[] bytes = checkpoint(12).toBytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertFalse(isBelieved(flipped), "bit " + bit);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n1\nROOT\n",
        "o\n1\nROOT\n\n",
        "o\n1\nROOT\n\n\u2014 o\n",
        "o\n1\nROOT\n\n\u2014 o AAAAAAAA",
        "o\n1\nROOT\n\n\u2014 o AAAAAA==\n",
        "o\n1\nROOT\n\n\u2014 o AAAAAAB=\n",
        "o\n1\nROOT\n\n\u2014  AAAAAAAA\n",
        "o\n1\nROOT\n\n\u2014 o+p AAAAAAAA\n",
        "o\n1\nROOT\n\n\u2014 o AAAAAAAA\n\u2014 o AAAAAAAB\n",
        "o\n1\nROOT\n\n- o AAAAAAAA\n",
        "o\r\n1\nROOT\n\n\u2014 o AAAAAAAA\n",
        "o\t\n1\nROOT\n\n\u2014 o AAAAAAAA\n",
        "\ufeffo\n1\nROOT\n\n\u2014 o AAAAAAAA\n",
        "o\n01\nROOT\n\n\u2014 o AAAAAAAA\n",
        "o\n+1\nROOT\n\n\u2014 o AAAAAAAA\n",
        "o\n-1\nROOT\n\n\u2014 o AAAAAAAA\n",
        "o\n9223372036854775808\nROOT\n\n\u2014 o AAAAAAAA\n",
        "o p\n1\nROOT\n\n\u2014 o AAAAAAAA\n",
        "o\n1\nAAAA\n\n\u2014 o AAAAAAAA\n",
        "o\n1\n\n\u2014 o AAAAAAAA\n",
        "o\n1\nROOT\n\nmore\n\n\u2014 o AAAAAAAA\n"
      })
  void noCheckpoint(String text) {
    byte[] bytes = text.replace("ROOT", Merkle.emptyRoot().toString()).getBytes(UTF_8);
    assertThrows(InputException.class, () -> Checkpoint.parse("checkpoint", bytes));
  }

  @Test
  void originsAreNamesAndDiffer() {
    Origin origin = Origin.random(RANDOM);
    assertTrue(origin.name().matches("aimsgate\\.github\\.io/ledger/[0-9a-f]{32}"));
    assertFalse(origin.equals(Origin.random(RANDOM)));
    Stream.of("", "a b", "a+b", "a\u00a0b", "a\nb")
        .forEach(name -> assertThrows(IllegalArgumentException.class, () -> new Origin(name)));
  }

  @Test
  void aProofHoldsForItsRecordAlone() {
    byte[] bytes = proof(5, 9, Optional.empty()).toBytes();
    TlogProof proof = TlogProof.parse("a.tlog-proof", bytes);
    assertTrue(proof.proves(line(5), List.of(KEY)));
    assertFalse(proof.proves(line(4), List.of(KEY)));
    assertFalse(proof.proves(line(5), List.of(STRANGER)));
    assertTrue(new String(bytes, UTF_8).startsWith("c2sp.org/tlog-proof@v1\nindex 5\n"));
  }

  @Test
  void noBitOfAProofCanBeFlipped() {
    byte[] bytes = proof(5, 9, Optional.empty()).toBytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertFalse(isProven(flipped), "bit " + bit);
    }
  }

  @Test
  void extraDataIsKeptAndProvesNothing() {
    TlogProof proof = proof(0, 1, Optional.of("aGVsbG8="));
    assertEquals(proof, TlogProof.parse("a.tlog-proof", proof.toBytes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "index 0\n\nNOTE",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AB==\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AA==\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n"
      })
  void noProof(String text) {
    byte[] bytes = text.replace("NOTE", new String(checkpoint(1).toBytes(), UTF_8)).getBytes(UTF_8);
    assertThrows(InputException.class, () -> TlogProof.parse("a.tlog-proof", bytes));
  }

  private static boolean isBelieved(byte[] checkpoint) {
    try {
      return Checkpoint.parse("checkpoint", checkpoint).isSignedBy(List.of(KEY));
    } catch (InputException refused) {
      return false;
    }
  }

  private static boolean isProven(byte[] proof) {
    try {
      return TlogProof.parse("a.tlog-proof", proof).proves(line(5), List.of(KEY));
    } catch (InputException refused) {
      return false;
    }
  }

  private static TlogProof proof(int index, int size, Optional<String> extra) {
    InclusionProof path = InclusionProof.of(index, size, i -> Merkle.leaf(line((int) i)));
    return new TlogProof(extra, path, checkpoint(size));
  }

  private static Checkpoint checkpoint(int size) {
    MerkleEdge edge = MerkleEdge.EMPTY;
    for (int i = 0; i < size; i++) {
      edge = edge.append(Merkle.leaf(line(i)));
    }
    Hash root = edge.root();
    return Checkpoint.sign(ORIGIN, size, root, SIGNER);
  }

  private static byte[] line(int index) {
    return ("{\"record\":" + index + "}").getBytes(UTF_8);
  }
}
