package io.github.aimsgate.evidence.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A set of phrases. In a phrase, {@code a|b} is either word, {@code eval*} any word that begins so,
 * {@code <n>} a word with a digit, {@code ~} up to four words of the same sentence. All sets of one
 * {@link PhraseBook} are searched for together. Thread-safe.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

  private final PhraseBook book;
  private final int set;
  private final List<T> meanings;

  Phrases(PhraseBook book, int set, List<T> meanings) {
    this.book = book;
    this.set = set;
    this.meanings = meanings;
  }

  /** A set of phrases by what they stand for, in a book of its own. */
  public static <T> Phrases<T> of(Map<T, List<String>> catalogue) {
    return new PhraseBook().add(catalogue);
  }

  /** Where the phrases occur, in the order of the text. */
  public List<Hit<T>> in(Words words) {
    return words.hits(book).of(set, meanings::get);
  }

  /** Whether any phrase occurs. */
  public boolean anyIn(Words words) {
    return words.hits(book).any(set);
  }

  /** Whether a text begins with a phrase. */
  boolean begin(Words words) {
    return words.hits(book).begin(set);
  }

  /** Whether a text is nothing but phrases of this set. */
  boolean cover(Words words) {
    if (!anyIn(words)) {
      return false;
    }
    boolean[] covered = new boolean[words.size()];
    for (Hit<T> hit : in(words)) {
      Arrays.fill(covered, hit.from(), hit.to(), true);
    }
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i] && !words.isStop(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A phrase that was found.
   *
   * @param meaning what the phrase stands for
   * @param from index of its first word
   * @param to index behind its last word
   */
  public record Hit<T>(T meaning, int from, int to) {}
}
