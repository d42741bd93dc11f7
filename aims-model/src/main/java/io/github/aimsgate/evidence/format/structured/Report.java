package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found in one file. */
final class Report {

  private final List<Passage> passages = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<NamedDigest> digests = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private String part = "";

  /**
   * Says what the facts and claims from here on speak of.
   *
   * @param name empty for what the whole document describes
   */
  void speaksOf(String name) {
    part = name.strip();
  }

  void passage(Topic topic, String text, Location location, Verdict verdict) {
    passage(topic, verdict.strength(), text, location, verdict.rule());
  }

  void passage(Topic topic, Strength strength, String text, Location location, String rule) {
    passages.add(new Passage(topic, strength, text, location, rule));
  }

  /** A fact that is not of what the document describes, but of a part or of somebody beside it. */
  void fact(Fact.Kind kind, String value, Location location, String of) {
    facts.add(new Fact(kind, value.strip(), location, of));
  }

  void fact(Fact.Kind kind, String value, Location location) {
    facts.add(new Fact(kind, value.strip(), location, part));
  }

  void claim(Claim claim) {
    claims.add(part.isEmpty() ? claim : claim.of(part));
  }

  void digest(NamedDigest digest) {
    digests.add(digest);
  }

  void measurement(Measurement measurement) {
    measurements.add(measurement);
  }

  void problem(Location location, String message, String fix) {
    problems.add(new Problem(location, message, fix));
  }

  void problems(List<Problem> more) {
    problems.addAll(more);
  }

  /** The passages so far. */
  List<Passage> passages() {
    return List.copyOf(passages);
  }

  /** What a form says is guidance, whoever reads it. */
  void voidAll() {
    passages.replaceAll(
        p ->
            p.strength() == Strength.VOID
                ? p
                : new Passage(p.topic(), Strength.VOID, p.text(), p.location(), "guidance"));
    facts.clear();
    claims.clear();
  }

  /** The document, everything in the order of its places. */
  EvidenceDocument document(Content content, EvidenceKind kind, String format) {
    return new EvidenceDocument(
        content.path(),
        content.sha256(),
        kind,
        format,
        passages.stream()
            .sorted(
                Comparator.comparing(Passage::location)
                    .thenComparing(Passage::topic)
                    .thenComparing(Passage::text))
            .distinct()
            .toList(),
        facts.stream()
            .sorted(Comparator.comparing(Fact::location).thenComparing(Fact::kind))
            .distinct()
            .toList(),
        claims.stream().sorted(Comparator.comparing(Claim::location)).distinct().toList(),
        digests.stream().sorted(Comparator.comparing(NamedDigest::location)).distinct().toList(),
        measurements.stream()
            .sorted(Comparator.comparing(Measurement::location))
            .distinct()
            .toList(),
        problems.stream().sorted().distinct().toList());
  }
}
