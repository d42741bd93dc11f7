package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Words;
import java.util.List;
import java.util.Set;

/** Tables that say what fields of some interface or document mean, and hold no values of them. */
final class Definitions {

  private static final Catalogue TOPICS = Catalogue.beside(Definitions.class, "topics.yaml");

  private static final Set<String> DEFINED = Set.copyOf(TOPICS.list("defined-columns"));

  private static final Set<String> MEANING = Set.copyOf(TOPICS.list("meaning-columns"));

  private Definitions() {}

  /** Whether the header of a table is that of definitions. */
  static boolean areIn(List<String> header) {
    return !header.isEmpty()
        && DEFINED.contains(Words.of(header.get(0)).joined())
        && header.stream().skip(1).anyMatch(name -> MEANING.contains(Words.of(name).joined()));
  }
}
