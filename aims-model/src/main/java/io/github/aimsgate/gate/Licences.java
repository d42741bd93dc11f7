package io.github.aimsgate.gate;

import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Licences by what they mean, not by how they are spelled. */
final class Licences {

  private static final Catalogue CATALOGUE = Catalogue.beside(Licences.class, "licences.yaml");
  private static final Phrases<String> KNOWN = CATALOGUE.phrases(CATALOGUE.lists("licences"));
  private static final Phrases<String> BESIDE = CATALOGUE.phrases("beside-the-model");
  private static final Phrases<String> MODEL = CATALOGUE.phrases("the-model");

  private Licences() {}

  /** Whether both name licences that we know, and none of one may be one of the other. */
  static boolean contradict(String one, String other) {
    Set<String> first = named(one);
    Set<String> second = named(other);
    return !first.isEmpty()
        && !second.isEmpty()
        && first.stream().noneMatch(a -> second.stream().anyMatch(b -> mayBe(a, b)));
  }

  /** As {@link #contradict}, where the statements are of a model and not of its code or data. */
  static boolean contradictOfModel(String one, String other) {
    return isOfModel(one) && isOfModel(other) && contradict(one, other);
  }

  private static boolean isOfModel(String text) {
    Words words = Words.of(text);
    return MODEL.anyIn(words) || !BESIDE.anyIn(words);
  }

  private static boolean mayBe(String one, String other) {
    return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
  }

  private static Set<String> named(String text) {
    List<Phrases.Hit<String>> hits = KNOWN.in(Words.of(text));
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> holds(other, hit)))
        .map(Phrases.Hit::meaning)
        .collect(Collectors.toSet());
  }

  private static boolean holds(Phrases.Hit<String> longer, Phrases.Hit<String> hit) {
    return longer.from() <= hit.from()
        && longer.to() >= hit.to()
        && longer.to() - longer.from() > hit.to() - hit.from();
  }
}
