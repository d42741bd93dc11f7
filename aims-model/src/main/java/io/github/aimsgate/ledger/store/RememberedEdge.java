package io.github.aimsgate.ledger.store;

import io.github.aimsgate.ledger.merkle.Hash;
import io.github.aimsgate.ledger.merkle.MerkleEdge;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where reading may begin, so that an append to a long ledger stays quick: an edge, and where the
 * first line behind it begins. The writer leaves out the last line, so that whoever reads on from
 * here has to hash at least that one, and believes all of it only if the signed root comes out.
 *
 * @param edge the edge over the lines in front
 * @param offset in bytes
 */
record RememberedEdge(MerkleEdge edge, long offset) {

  /** Where everybody may begin. */
  static final RememberedEdge START = new RememberedEdge(MerkleEdge.EMPTY, 0);

  private static final String HEAD = "aims-edge/v1";
  private static final int FIRST_HASH = 3;

  byte[] toBytes() {
    StringBuilder text = new StringBuilder();
    text.append(HEAD).append('\n').append(edge.size()).append('\n').append(offset).append('\n');
    edge.subtrees().forEach(hash -> text.append(hash).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what was remembered; empty for whatever is wrong with it, since nothing depends on it.
   */
  static Optional<RememberedEdge> parse(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.size() < FIRST_HASH || !lines.get(0).equals(HEAD)) {
      return Optional.empty();
    }
    try {
      List<Hash> subtrees = new ArrayList<>();
      lines.subList(FIRST_HASH, lines.size()).forEach(line -> subtrees.add(Hash.ofBase64(line)));
      MerkleEdge edge = MerkleEdge.of(Long.parseLong(lines.get(1)), subtrees);
      long offset = Long.parseLong(lines.get(2));
      return offset < 0 ? Optional.empty() : Optional.of(new RememberedEdge(edge, offset));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }
}
