package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A text cut into words the way the judge compares them: without invisible characters, look-alike
 * letters, case, quotation marks and the punctuation between words. Made once a text; keeps what
 * was found in it. Not thread-safe: one thread reads one document.
 */
public final class Words {

  /** Stands where a sentence ends, so that no phrase reaches over it. */
  static final String STOP = ".";

  private final String text;

  /**
   * Holds the words, folded, at {@link #from} up to {@link #to}; the end of a sentence is empty.
   */
  private final String folded;

  private final int[] from;
  private final int[] to;
  private final int[] starts;
  private final boolean[] digits;
  private final int size;
  private final int count;

  /** Of the words, as of strings. */
  private final int[] hashes;

  private final Glyphs glyphs;

  private final List<Searched> searched = new ArrayList<>(2);
  private int distinct = -1;
  private int meaningful;
  private Fillers meaningfulTo;

  /**
   * Takes what was cut; the arrays may be longer than needed.
   *
   * @param size how many words and ends of sentences there are
   */
  Words(
      Glyphs glyphs,
      String folded,
      int size,
      int[] from,
      int[] to,
      int[] starts,
      boolean[] digits) {
    this.text = glyphs.text();
    this.glyphs = glyphs;
    this.folded = folded;
    this.from = from;
    this.to = to;
    this.starts = starts;
    this.digits = digits;
    this.size = size;
    this.hashes = new int[size];
    int counted = 0;
    for (int i = 0; i < size; i++) {
      int hash = 0;
      for (int at = from[i]; at < to[i]; at++) {
        hash = 31 * hash + folded.charAt(at);
      }
      hashes[i] = hash;
      counted += isStop(i) ? 0 : 1;
    }
    this.count = counted;
  }

  /** Cuts a text. */
  public static Words of(String raw) {
    return WordCutter.cut(raw);
  }

  /** The cleaned text, in its own case and punctuation. */
  public String text() {
    return text;
  }

  /** How many words there are. */
  public int count() {
    return count;
  }

  /** The words joined by single spaces, sentence ends left out. */
  public String joined() {
    StringBuilder joined = new StringBuilder(folded.length());
    for (int i = 0; i < size; i++) {
      if (!isStop(i)) {
        joined.append(joined.isEmpty() ? "" : " ").append(folded, from[i], to[i]);
      }
    }
    return joined.toString();
  }

  /** The sentence around a word, in its own case and punctuation. */
  public String sentence(int index) {
    int first = index;
    while (first > 0 && !isStop(first - 1)) {
      first--;
    }
    int behind = index;
    while (behind < size && !isStop(behind)) {
      behind++;
    }
    int end = behind < size ? starts[behind] + 1 : text.length();
    return text.substring(starts[first], end);
  }

  /** How many words and ends of sentences there are. */
  public int size() {
    return size;
  }

  /** A word, or {@link #STOP}. */
  String get(int index) {
    return isStop(index) ? STOP : folded.substring(from[index], to[index]);
  }

  /** Whether a sentence ends here. */
  public boolean isStop(int index) {
    return from[index] == to[index];
  }

  /** Whether a word has a digit. */
  boolean hasDigit(int index) {
    return digits[index];
  }

  /** Whether two words begin with the same letters, or are the same if they are no longer. */
  boolean sameStem(int index, Words others, int other, int letters) {
    int length = Math.min(letters, to[index] - from[index]);
    return length == Math.min(letters, others.to[other] - others.from[other])
        && folded.regionMatches(from[index], others.folded, others.from[other], length);
  }

  /** The symbol of a word in an alphabet. */
  int symbol(int index, Alphabet alphabet) {
    return alphabet.symbol(folded, from[index], to[index], hashes[index]);
  }

  /** Whether the text may hold an ASCII character: certain if not, and found without a search. */
  boolean mayHold(char ascii) {
    return glyphs.mayHold(ascii);
  }

  /** Whether the text may hold one of the digits from 0 to 9. */
  boolean mayHoldDigits() {
    return glyphs.mayHoldDigits();
  }

  /** Whether the text may hold a character beyond ASCII. */
  boolean mayHoldOthers() {
    return glyphs.others();
  }

  /** How many different words there are; the end of a sentence counts as one. */
  int distinct() {
    if (distinct < 0) {
      distinct = 0;
      int[] seen = new int[Integer.highestOneBit(size + 1) * 4];
      for (int i = 0; i < size; i++) {
        int slot = (hashes[i] ^ (hashes[i] >>> 15)) & (seen.length - 1);
        while (seen[slot] != 0 && !same(seen[slot] - 1, i)) {
          slot = (slot + 1) & (seen.length - 1);
        }
        distinct += seen[slot] == 0 ? 1 : 0;
        seen[slot] = i + 1;
      }
    }
    return distinct;
  }

  /** What {@link Fillers#meaningful} found, asked once for each list of fillers in a row. */
  int meaningful(Fillers fillers, ToIntFunction<Words> count) {
    if (meaningfulTo != fillers) {
      meaningful = count.applyAsInt(this);
      meaningfulTo = fillers;
    }
    return meaningful;
  }

  private boolean same(int one, int other) {
    return hashes[one] == hashes[other] && sameStem(one, this, other, Integer.MAX_VALUE);
  }

  /** What a book's phrases hit; the text is gone over once for each book. */
  Hits hits(PhraseBook book) {
    for (Searched known : searched) {
      if (known.book() == book) {
        return known.hits();
      }
    }
    Hits hits = book.search(this);
    searched.add(new Searched(book, hits));
    return hits;
  }

  private record Searched(PhraseBook book, Hits hits) {}
}
