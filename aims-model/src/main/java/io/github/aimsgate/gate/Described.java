package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model or a data set as one document describes it.
 *
 * @param document that describes it
 * @param part of the document, empty for what the whole document describes
 * @param names what it is called, each in the one spelling that all spellings of a name share
 * @param isNamed whether the document says what it is called
 * @param home the folder that the document is kept in, or whose {@code docs} hold it
 */
record Described(
    EvidenceDocument document, String part, Set<String> names, boolean isNamed, String home) {

  private static final Set<EvidenceKind> OF_MODEL =
      Set.of(EvidenceKind.MODEL_CARD, EvidenceKind.ML_BOM);

  /** All models and data sets that documents describe. */
  static List<Described> in(GateInput input) {
    List<Described> all = new ArrayList<>();
    for (EvidenceDocument document : input.documents()) {
      if (OF_MODEL.contains(document.kind()) || document.kind() == EvidenceKind.DATASET_CARD) {
        Set<String> parts = new LinkedHashSet<>(List.of(""));
        if (document.kind() == EvidenceKind.ML_BOM) {
          document.facts().forEach(fact -> parts.add(fact.part()));
        }
        parts.forEach(part -> all.add(of(document, part)));
      }
    }
    return all;
  }

  /** Each description is compared with each other, so what is compared is found once. */
  private static Described of(EvidenceDocument document, String part) {
    List<String> stated =
        document
            .facts(Fact.Kind.NAME)
            .filter(fact -> fact.part().equals(part))
            .map(Fact::value)
            .toList();
    Set<String> names =
        stated.stream()
            .map(Names::spelling)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new Described(document, part, names, !stated.isEmpty(), home(document.path()));
  }

  boolean isModel() {
    return OF_MODEL.contains(document.kind());
  }

  /** What is stated of a kind, in the order of the document. */
  List<Fact> facts(Fact.Kind kind) {
    return document
        .facts(kind)
        .filter(fact -> fact.part().equals(part))
        .sorted(Comparator.comparing(Fact::location))
        .toList();
  }

  Optional<Fact> name() {
    return facts(Fact.Kind.NAME).stream().findFirst();
  }

  /**
   * Whether two descriptions are of one thing, as far as can be told.
   *
   * @param alone whether the system has one card and one bill: then they need not spell the name
   *     alike
   */
  boolean isOfTheSameAs(Described other, boolean alone) {
    if (isModel() != other.isModel() || document.path().equals(other.document.path())) {
      return false;
    }
    if (!Collections.disjoint(names, other.names)) {
      return true;
    }
    boolean main = isModel() && part.isEmpty() && other.part.isEmpty();
    return main && (alone || isUnnamedBeside(other)) && !isOfAnother(other);
  }

  private boolean isUnnamedBeside(Described other) {
    return !(isNamed && other.isNamed) && home.equals(other.home);
  }

  /** Pairs of descriptions of one thing, in the order of the documents. */
  static List<Pair> pairs(List<Described> all) {
    boolean alone = isAlone(all, EvidenceKind.MODEL_CARD) && isAlone(all, EvidenceKind.ML_BOM);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (Described other : all.subList(i + 1, all.size())) {
        if (all.get(i).isOfTheSameAs(other, alone)) {
          pairs.add(new Pair(all.get(i), other));
        }
      }
    }
    return pairs;
  }

  private static boolean isAlone(List<Described> all, EvidenceKind kind) {
    return all.stream().filter(one -> one.document.kind() == kind && one.part.isEmpty()).count()
        == 1;
  }

  /**
   * Two descriptions of one thing.
   *
   * @param one in the document that comes first
   * @param other in the other document
   */
  record Pair(Described one, Described other) {}

  /** Whether both have names, and none of one may be one of the other. */
  boolean isOfAnother(Described other) {
    List<Fact> own = facts(Fact.Kind.NAME);
    List<Fact> others = other.facts(Fact.Kind.NAME);
    return !own.isEmpty()
        && !others.isEmpty()
        && own.stream()
            .allMatch(
                one ->
                    others.stream()
                        .allMatch(another -> Names.ofOtherModels(one.value(), another.value())));
  }

  private static String home(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return folder.endsWith("docs/")
        ? folder.substring(0, folder.length() - "docs/".length())
        : folder;
  }
}
