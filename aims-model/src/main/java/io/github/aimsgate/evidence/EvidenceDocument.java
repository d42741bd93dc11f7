package io.github.aimsgate.evidence;

import io.github.aimsgate.source.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file that was read as evidence.
 *
 * @param path relative to the tree it was read from
 * @param sha256 of its bytes
 * @param kind what sort of document it is
 * @param format the identifier of the reader, {@code none} where none knew it
 * @param passages in the order of their places
 * @param facts values that documents can agree or disagree on
 * @param claims figures that it states
 * @param digests digests that it states for files
 * @param measurements figures that it measured, for {@link EvidenceKind#TEST_RESULTS} alone
 * @param problems what is wrong with the file itself
 */
public record EvidenceDocument(
    String path,
    String sha256,
    EvidenceKind kind,
    String format,
    List<Passage> passages,
    List<Fact> facts,
    List<Claim> claims,
    List<NamedDigest> digests,
    List<Measurement> measurements,
    List<Problem> problems) {

  private static final Comparator<Passage> STRONGEST =
      Comparator.comparing(Passage::strength)
          .reversed()
          .thenComparing(Passage::location)
          .thenComparing(Passage::rule);

  /** Copies the lists. */
  public EvidenceDocument {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
    claims = List.copyOf(claims);
    digests = List.copyOf(digests);
    measurements = List.copyOf(measurements);
    problems = List.copyOf(problems);
  }

  /** Of what tells documents apart: to look at all passages would cost more than it finds. */
  @Override
  public int hashCode() {
    return Objects.hash(path, sha256);
  }

  /** The passages that speak about a topic. */
  public Stream<Passage> about(Topic topic) {
    return passages.stream().filter(passage -> passage.topic() == topic);
  }

  /** The strongest passage of each topic that has one; of equals the first. */
  public Map<Topic, Passage> strongest() {
    Map<Topic, Passage> strongest = new TreeMap<>();
    passages.stream()
        .sorted(STRONGEST)
        .forEach(passage -> strongest.putIfAbsent(passage.topic(), passage));
    return strongest;
  }

  /** The first fact of a kind. */
  public Optional<Fact> fact(Fact.Kind wanted) {
    return facts(wanted).findFirst();
  }

  /** All facts of a kind. */
  public Stream<Fact> facts(Fact.Kind wanted) {
    return facts.stream().filter(fact -> fact.kind() == wanted);
  }
}
