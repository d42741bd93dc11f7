package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One metric on the same data, with different values in two documents or in two places of one.
 * Compared is only what stands under headings that name nothing else, such as a validation set or a
 * baseline, and only as exactly as it is printed.
 */
final class FigureConflictRule implements Rule {

  private static final Set<EvidenceKind> OF_THE_SYSTEM =
      Set.of(
          EvidenceKind.SYSTEM_CARD, EvidenceKind.IMPACT_ASSESSMENT, EvidenceKind.RISK_ASSESSMENT);

  private static final Set<String> PLAIN =
      Set.copyOf(
          Catalogue.beside(FigureConflictRule.class, "conflict-words.yaml").list("plain-headings"));

  /** Where one word of a key ends and the next begins. */
  private static final Pattern JOINT = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|_");

  @Override
  public List<Finding> findings(GateInput input) {
    List<Finding> findings = new ArrayList<>();
    List<Described> models = Described.in(input).stream().filter(Described::isModel).toList();
    List<EvidenceDocument> documents =
        models.stream().filter(one -> one.part().isEmpty()).map(Described::document).toList();
    Map<String, List<Claim>> figures = new TreeMap<>();
    documents.forEach(document -> figures.put(document.path(), figures(document)));
    documents.forEach(document -> inside(figures.get(document.path()), findings));
    Described.pairs(models).stream()
        .filter(pair -> pair.one().part().isEmpty() && pair.other().part().isEmpty())
        .forEach(
            pair ->
                between(
                    figures.get(pair.one().document().path()),
                    figures.get(pair.other().document().path()),
                    findings));
    if (documents.size() == 1) {
      input.documents().stream()
          .filter(document -> OF_THE_SYSTEM.contains(document.kind()))
          .forEach(
              document ->
                  between(figures.get(documents.get(0).path()), figures(document), findings));
    }
    return findings;
  }

  /** The places of one document are its parts: what stands in one part is never compared. */
  private static void inside(List<Claim> figures, List<Finding> findings) {
    Map<String, List<Claim>> parts =
        figures.stream()
            .collect(Collectors.groupingBy(Claim::part, TreeMap::new, Collectors.toList()));
    List<List<Claim>> places = List.copyOf(parts.values());
    for (int i = 0; i < places.size(); i++) {
      for (List<Claim> other : places.subList(i + 1, places.size())) {
        between(places.get(i), other, findings);
      }
    }
  }

  private static void between(List<Claim> one, List<Claim> other, List<Finding> findings) {
    Map<String, List<Claim>> first = byMeaning(one);
    Map<String, List<Claim>> second = byMeaning(other);
    first.forEach(
        (meaning, claims) -> {
          List<Claim> others = second.getOrDefault(meaning, List.of());
          boolean agree =
              claims.stream().anyMatch(a -> others.stream().anyMatch(b -> Figure.agree(a, b)));
          if (!others.isEmpty() && !agree) {
            findings.add(finding(claims.get(0), others.get(0)));
          }
        });
  }

  private static Map<String, List<Claim>> byMeaning(List<Claim> claims) {
    return claims.stream()
        .collect(
            Collectors.groupingBy(
                claim ->
                    MetricName.canonical(claim.metric()) + '\n' + Slice.canonical(claim.slice()),
                TreeMap::new,
                Collectors.toList()));
  }

  /** Figures of known metrics, of which no heading says that they are of something else. */
  private static List<Claim> figures(EvidenceDocument document) {
    List<String> data =
        document.claims().stream()
            .filter(claim -> claim.part().isEmpty())
            .map(Claim::slice)
            .distinct()
            .toList();
    boolean oneSet = document.kind() == EvidenceKind.MODEL_CARD && data.size() == 1;
    return document.claims().stream()
        .filter(claim -> MetricName.isKnown(claim.metric()) && isPlain(claim.part()))
        .map(claim -> oneSet && claim.part().isEmpty() ? ofAll(claim) : claim)
        .toList();
  }

  /** A card whose results are all of one data set speaks of that set elsewhere, too. */
  private static Claim ofAll(Claim claim) {
    return new Claim(claim.metric(), claim.value(), claim.percent(), "", claim.location());
  }

  private static boolean isPlain(String part) {
    return part.isEmpty()
        || Arrays.stream(Words.of(JOINT.matcher(part).replaceAll(" ")).joined().split(" "))
            .allMatch(word -> word.isEmpty() || PLAIN.contains(word));
  }

  private static Finding finding(Claim one, Claim other) {
    boolean ordered = one.location().compareTo(other.location()) <= 0;
    Claim first = ordered ? one : other;
    Claim second = ordered ? other : one;
    return new Finding(
        "A.6.2.4/figures-differ",
        Severity.ERROR,
        Status.CONTRADICTED,
        first.location(),
        "states "
            + words(first)
            + (first.slice().isEmpty() ? "" : " on " + first.slice())
            + ", and "
            + second.location()
            + " states "
            + words(second),
        "write the measured value into both, or name the data that each figure is of");
  }

  private static String words(Claim claim) {
    return claim.metric() + " " + claim.value().toPlainString() + (claim.percent() ? " %" : "");
  }
}
