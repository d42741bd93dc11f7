package io.github.aimsgate.ledger.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree against published values, and against a tree that is hashed as the RFC defines it. */
class MerkleTest {

  /** The leaves and roots that implementations of Certificate Transparency agree on. */
  private static final List<Hash> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(data -> Merkle.leaf(HexFormat.of().parseHex(data)))
          .toList();

  private static final List<Hash> ROOTS =
      hashes(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final String LEFT_2 =
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
  private static final String RIGHT_4 =
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
  private static final String LEAF_1 =
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";

  @Test
  void emptyTree() {
    Hash empty = hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertEquals(empty, Merkle.emptyRoot());
    assertEquals(empty, MerkleEdge.EMPTY.root());
  }

  @Test
  void publishedRoots() {
    MerkleEdge edge = MerkleEdge.EMPTY;
    for (int i = 0; i < LEAVES.size(); i++) {
      edge = edge.append(LEAVES.get(i));
      assertEquals(ROOTS.get(i), edge.root());
      assertEquals(i + 1, edge.size());
    }
  }

  @Test
  void publishedInclusionProofs() {
    assertEquals(hashes(LEAF_1, LEFT_2, RIGHT_4), inclusion(0, 8).path());
    assertEquals(
        hashes(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        inclusion(5, 8).path());
    assertEquals(
        hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        inclusion(2, 3).path());
  }

  @Test
  void publishedConsistencyProofs() {
    assertEquals(hashes(LEAF_1, LEFT_2, RIGHT_4), consistency(1, 8).path());
    assertEquals(
        hashes(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        consistency(6, 8).path());
    assertEquals(
        hashes(LEFT_2, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
        consistency(2, 5).path());
  }

  @Test
  void everyTreeUpToSeventyLeavesAgreesWithTheDefinition() {
    List<Hash> leaves = randomLeaves(70, 1);
    MerkleEdge edge = MerkleEdge.EMPTY;
    for (int size = 1; size <= leaves.size(); size++) {
      edge = edge.append(leaves.get(size - 1));
      assertEquals(defined(leaves.subList(0, size)), edge.root());
      assertEquals(edge, MerkleEdge.of(size, edge.subtrees()));
    }
  }

  @Test
  void eachInclusionProofHoldsForItsLeafAlone() {
    List<Hash> leaves = randomLeaves(40, 2);
    for (int size = 1; size <= leaves.size(); size++) {
      Hash root = defined(leaves.subList(0, size));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, i -> leaves.get((int) i));
        for (int other = 0; other < size; other++) {
          assertEquals(other == index, proof.proves(leaves.get(other), root));
        }
      }
    }
  }

  @Test
  void eachConsistencyProofHoldsForItsRootsAlone() {
    List<Hash> leaves = randomLeaves(40, 3);
    for (int to = 1; to <= leaves.size(); to++) {
      Hash later = defined(leaves.subList(0, to));
      for (int from = 1; from <= to; from++) {
        ConsistencyProof proof = ConsistencyProof.of(from, to, i -> leaves.get((int) i));
        assertTrue(proof.proves(defined(leaves.subList(0, from)), later));
        assertFalse(proof.proves(leaves.get(0), later) && from > 1);
        assertFalse(proof.proves(later, defined(leaves.subList(0, from))) && from < to);
      }
    }
  }

  @Test
  void aProofThatWasChangedAnywhereProvesNothing() {
    Random random = new Random(4);
    List<Hash> leaves = randomLeaves(300, 5);
    for (int round = 0; round < 300; round++) {
      int size = 2 + random.nextInt(leaves.size() - 1);
      int index = random.nextInt(size);
      int from = 1 + random.nextInt(size - 1);
      Hash root = defined(leaves.subList(0, size));
      InclusionProof in = InclusionProof.of(index, size, i -> leaves.get((int) i));
      ConsistencyProof grown = ConsistencyProof.of(from, size, i -> leaves.get((int) i));
      for (List<Hash> path : spoilt(in.path(), random)) {
        assertFalse(new InclusionProof(index, size, path).proves(leaves.get(index), root));
      }
      Hash earlier = defined(leaves.subList(0, from));
      for (List<Hash> path : spoilt(grown.path(), random)) {
        assertFalse(new ConsistencyProof(from, size, path).proves(earlier, root));
      }
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MerkleEdge.of(3, LEAVES.subList(0, 1)));
    assertThrows(IllegalArgumentException.class, () -> MerkleEdge.of(-1, LEAVES.subList(0, 1)));
    assertThrows(IllegalArgumentException.class, () -> new InclusionProof(8, 8, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(9, 8, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Hash(new byte[31]));
    // The last digit before the padding carries bits that say nothing.
    String canonical = ROOTS.get(0).toString();
    assertEquals(ROOTS.get(0), Hash.ofBase64(canonical));
    String twin = canonical.substring(0, 42) + (char) (canonical.charAt(42) + 1) + "=";
    assertThrows(IllegalArgumentException.class, () -> Hash.ofBase64(twin));
    String unpadded = canonical.substring(0, 43);
    assertThrows(IllegalArgumentException.class, () -> Hash.ofBase64(unpadded));
  }

  private static List<List<Hash>> spoilt(List<Hash> path, Random random) {
    List<List<Hash>> all = new ArrayList<>();
    List<Hash> longer = new ArrayList<>(path);
    longer.add(random.nextInt(path.size() + 1), LEAVES.get(0));
    all.add(longer);
    if (!path.isEmpty()) {
      int place = random.nextInt(path.size());
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(place);
      all.add(shorter);
      byte[] bytes = path.get(place).bytes();
      bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
      List<Hash> flipped = new ArrayList<>(path);
      flipped.set(place, new Hash(bytes));
      all.add(flipped);
    }
    return all;
  }

  /** RFC 6962, section 2.1, word by word. */
  private static Hash defined(List<Hash> leaves) {
    int size = leaves.size();
    if (size == 1) {
      return leaves.get(0);
    }
    int k = 1;
    while (k * 2 < size) {
      k *= 2;
    }
    return Merkle.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, size)));
  }

  private static List<Hash> randomLeaves(int size, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> Merkle.leaf(randomBytes(random))).limit(size).toList();
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return bytes;
  }

  private static InclusionProof inclusion(long index, long size) {
    return InclusionProof.of(index, size, i -> LEAVES.get((int) i));
  }

  private static ConsistencyProof consistency(long from, long to) {
    return ConsistencyProof.of(from, to, i -> LEAVES.get((int) i));
  }

  private static Hash hash(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  private static List<Hash> hashes(String... hex) {
    return Stream.of(hex).map(MerkleTest::hash).toList();
  }
}
