package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one document, each cut into words once: a heading is asked about for all that stands
 * under it, a sentence for each topic it may speak of. Not thread-safe, as {@link Words}.
 */
public final class Cuttings {

  private final Map<String, Words> cut = new HashMap<>();

  /** Nothing is cut yet. */
  public Cuttings() {}

  /** The words of a text. */
  public Words of(String text) {
    return cut.computeIfAbsent(text, Words::of);
  }

  /** The words of some texts. */
  public List<Words> of(List<String> texts) {
    List<Words> words = new ArrayList<>(texts.size());
    for (String text : texts) {
      words.add(of(text));
    }
    return words;
  }
}
