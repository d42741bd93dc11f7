package io.github.aimsgate.ledger.merkle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our inclusion proofs, verified by sigstore's code. */
class SigstoreMerkleTest {

  private static final int LARGEST = 33;

  @Test
  void sigstoreAcceptsOurProofsForTheirLeavesAlone() {
    List<Hash> leaves =
        IntStream.range(0, LARGEST)
            .mapToObj(i -> Merkle.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    MerkleEdge edge = MerkleEdge.EMPTY;
    for (int size = 1; size <= LARGEST; size++) {
      edge = edge.append(leaves.get(size - 1));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, i -> leaves.get((int) i));
        Hash leaf = leaves.get(index);
        Hash other = leaves.get((index + 1) % LARGEST);
        Hash root = edge.root();
        assertDoesNotThrow(() -> verify(proof, leaf, root));
        assertThrows(InclusionProofVerificationException.class, () -> verify(proof, other, root));
      }
    }
  }

  private static void verify(InclusionProof proof, Hash leaf, Hash root)
      throws InclusionProofVerificationException {
    InclusionProofVerifier.verify(
        leaf.bytes(),
        proof.index(),
        proof.size(),
        proof.path().stream().map(Hash::bytes).toList(),
        root.bytes());
  }
}
