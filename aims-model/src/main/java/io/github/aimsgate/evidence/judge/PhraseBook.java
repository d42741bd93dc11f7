package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All the sets of phrases that the same texts are searched for. Sets are added while a catalogue is
 * loaded; the first search compiles them, so that each text is gone over once for all of them. A
 * text keeps what was found ({@link Words#hits}), and each set picks its own from that.
 */
final class PhraseBook {

  /** As many as {@link Hits} has bits for. */
  private static final int MOST_SETS = 64;

  private final Map<List<Element>, List<Meaning>> phrases = new LinkedHashMap<>();
  private int sets;
  private volatile Compiled compiled;

  /** Adds a set of phrases by what they stand for. */
  synchronized <T> Phrases<T> add(Map<T, List<String>> catalogue) {
    if (compiled != null || sets == MOST_SETS) {
      throw new IllegalStateException("a book that is full or was searched takes no more phrases");
    }
    List<T> meanings = List.copyOf(catalogue.keySet());
    for (int i = 0; i < meanings.size(); i++) {
      for (String text : catalogue.get(meanings.get(i))) {
        phrases
            .computeIfAbsent(Element.ofPhrase(text), absent -> new ArrayList<>(1))
            .add(new Meaning(sets, i));
      }
    }
    return new Phrases<>(this, sets++, meanings);
  }

  /** Goes over a text. */
  Hits search(Words words) {
    return compiled().search(words);
  }

  private Compiled compiled() {
    Compiled known = compiled;
    if (known == null) {
      synchronized (this) {
        if (compiled == null) {
          compiled =
              new Compiled(
                  new Automaton(List.copyOf(phrases.keySet())),
                  phrases.values().stream().map(own -> own.toArray(Meaning[]::new)).toList());
        }
        known = compiled;
      }
    }
    return known;
  }

  /**
   * What a phrase stands for in one set.
   *
   * @param set the set's number
   * @param index of the meaning in that set
   */
  private record Meaning(int set, int index) {}

  /**
   * The automaton and what its phrases stand for.
   *
   * @param meanings by the index of the phrase
   */
  private record Compiled(Automaton automaton, List<Meaning[]> meanings) {

    Hits search(Words words) {
      Hits hits = new Hits();
      automaton.search(
          words,
          (phrase, from, to) -> {
            for (Meaning meaning : meanings.get(phrase)) {
              hits.add(meaning.set(), meaning.index(), from, to);
            }
          });
      return hits;
    }
  }
}
