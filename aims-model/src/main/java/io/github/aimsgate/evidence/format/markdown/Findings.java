package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found in one file so far. */
final class Findings {

  private static final String GUIDANCE = "guidance";

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
    long answered = answeredGuidance();
    return unfilled - answered >= 3 && (unfilled - answered) * 3 >= passages.size() - answered;
  }

  /** Guidance that was left in above its answer shows that the form was filled in. */
  private long answeredGuidance() {
    Map<Topic, Integer> pending = new EnumMap<>(Topic.class);
    long answered = 0;
    for (Passage passage : passages) {
      if (passage.rule().equals(GUIDANCE)) {
        pending.merge(passage.topic(), 1, Integer::sum);
      } else {
        Integer above = pending.remove(passage.topic());
        answered += above != null && passage.strength() != Strength.VOID ? above : 0;
      }
    }
    return answered;
  }

  /**
   * Where a document sets most of its text in italics and part of that is plainly guidance, italics
   * are the voice of the form.
   */
  void voidEmphasised(Outline outline) {
    List<Unit> said = outline.units().stream().filter(unit -> !unit.text().isBlank()).toList();
    Set<Location> emphasised =
        said.stream()
            .filter(unit -> outline.emphasised().contains(unit.text()))
            .map(unit -> at(unit.line(), unit.column()))
            .collect(Collectors.toSet());
    List<Passage> own = passages.stream().filter(p -> emphasised.contains(p.location())).toList();
    long unfilled = own.stream().filter(p -> p.strength() == Strength.VOID).count();
    if (2 * emphasised.size() >= said.size() && unfilled >= 2 && 4 * unfilled >= own.size()) {
      passages.replaceAll(p -> emphasised.contains(p.location()) ? guidance(p) : p);
    }
  }

  /** What a form says is guidance, whoever reads it. */
  void voidAll() {
    passages.replaceAll(Findings::guidance);
    facts.clear();
  }

  private static Passage guidance(Passage p) {
    return p.strength() == Strength.VOID
        ? p
        : new Passage(p.topic(), Strength.VOID, p.text(), p.location(), GUIDANCE);
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
