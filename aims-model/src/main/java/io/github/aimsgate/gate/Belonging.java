package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether documents are of the system that is decided on. An identifier must be the system's. A
 * name may be that of a model in it, but then something ties the two: a word of {@code aims.yaml}
 * in the name, the system named in the document, or the model named in a document of the system.
 */
final class Belonging {

  private static final Set<EvidenceKind> NAMED =
      Set.of(
          EvidenceKind.MODEL_CARD,
          EvidenceKind.SYSTEM_CARD,
          EvidenceKind.RISK_ASSESSMENT,
          EvidenceKind.IMPACT_ASSESSMENT);

  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** Words that tell no system from another. */
  private static final Set<String> COMMON =
      Set.of(
          "model",
          "models",
          "card",
          "system",
          "systems",
          "the",
          "for",
          "and",
          "our",
          "with",
          "from",
          "data",
          "dataset",
          "documentation",
          "version",
          "overview",
          "readme",
          "service",
          "project",
          "report",
          "classifier",
          "classification",
          "predictor",
          "prediction",
          "detector",
          "detection",
          "regressor",
          "network",
          "engine",
          "tool",
          "application",
          "api",
          "platform",
          "pipeline",
          "machine",
          "learning",
          "assessment",
          "impact",
          "risk",
          "main",
          "src",
          "java");

  private static final int STEM = 5;

  private static final int LEAST = 3;

  private final GateInput input;
  private final Set<String> own;
  private final Set<String> name;

  Belonging(GateInput input) {
    this.input = input;
    name = stems(input.system().id() + " " + input.system().name());
    own = new TreeSet<>(name);
    own.addAll(stems(input.system().purpose()));
    input.system().covers().forEach(glob -> own.addAll(stems(glob.text())));
  }

  Stream<Doubt> doubts(EvidenceDocument document) {
    Stream<Fact> otherIdentifiers =
        document.facts(Fact.Kind.SYSTEM).filter(fact -> !fact.value().equals(input.system().id()));
    Stream<Fact> otherNames =
        NAMED.contains(document.kind()) && document.fact(Fact.Kind.SYSTEM).isEmpty()
            ? document.facts(Fact.Kind.NAME).filter(fact -> isForeign(fact, document)).limit(1)
            : Stream.empty();
    return Stream.concat(
        otherIdentifiers.map(
            fact -> doubt(fact, "assess this system, and write \"" + input.system().id() + "\"")),
        otherNames.map(
            fact ->
                doubt(
                    fact,
                    "write the document of this system, or say in it that "
                        + input.system().name()
                        + " uses "
                        + fact.value())));
  }

  private static Doubt doubt(Fact fact, String fix) {
    return new Doubt(
        "other-system",
        Status.CONTRADICTED,
        fact.location(),
        "is of the system \"" + fact.value() + "\", not of this one",
        fix,
        Set.of());
  }

  private boolean isForeign(Fact fact, EvidenceDocument document) {
    Set<String> stems = stems(fact.value());
    boolean compared = !stems.isEmpty() && !name.isEmpty();
    return compared
        && stems.stream().noneMatch(own::contains)
        && !speaksOf(document, input.system().name())
        && !speaksOf(document, input.system().id())
        && document.facts(Fact.Kind.NAME).noneMatch(this::isOwn)
        && input
            .all()
            .filter(other -> !other.path().equals(document.path()))
            .noneMatch(other -> speaksOf(other, fact.value()));
  }

  private boolean isOwn(Fact fact) {
    return stems(fact.value()).stream().anyMatch(own::contains);
  }

  private static boolean speaksOf(EvidenceDocument document, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return document.passages().stream()
        .anyMatch(passage -> passage.text().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new TreeSet<>();
    for (String part : BETWEEN.split(text, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      if (word.length() >= LEAST && !COMMON.contains(word)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
