package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found in one file so far. */
final class Findings {

  private final String file;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<NamedDigest> digests = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  Location at(int line, int column) {
    return new Location(file, line, column);
  }

  List<Passage> passages() {
    return passages;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Claim> claims() {
    return claims;
  }

  List<NamedDigest> digests() {
    return digests;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Whether a good part of what was to be filled in was not. */
  boolean mostlyUnfilled() {
    long unfilled = passages.stream().filter(p -> p.strength() == Strength.VOID).count();
    return unfilled >= 3 && unfilled * 3 >= passages.size();
  }

  /** What a form says is guidance, whoever reads it. */
  void voidAll() {
    passages.replaceAll(
        p ->
            p.strength() == Strength.VOID
                ? p
                : new Passage(p.topic(), Strength.VOID, p.text(), p.location(), "guidance"));
  }

  EvidenceDocument document(Content content, EvidenceKind kind, String format) {
    return new EvidenceDocument(
        content.path(),
        content.sha256(),
        kind,
        format,
        passages.stream()
            .distinct()
            .sorted(Comparator.comparing(Passage::location).thenComparing(Passage::topic))
            .toList(),
        facts.stream().distinct().sorted(Comparator.comparing(Fact::location)).toList(),
        claims.stream().distinct().sorted(Comparator.comparing(Claim::location)).toList(),
        digests.stream().distinct().toList(),
        List.of(),
        problems.stream().distinct().sorted().toList());
  }
}
