package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many phrases compiled so that one pass over a text finds them all.
 *
 * <p>The {@link Alphabet} turns each word of the text into a number once. For each such number the
 * automaton knows which phrases can begin with it, mostly none; only those are followed, by
 * comparing numbers, and a phrase that several sets hold is followed once. Immutable.
 */
final class Automaton {

  /** The most words that a gap stands for. */
  private static final int GAP = 4;

  /** Stands for the end of a sentence in the numbers of a text; no element accepts it. */
  private static final int STOP = -1;

  private static final int[] NONE = {};

  private final Alphabet alphabet;
  private final List<Place[]> phrases = new ArrayList<>();

  /** For each symbol the phrases that can begin with it, by index. */
  private final int[][] starts;

  /** The phrases that can begin with any word with a digit, and with no other. */
  private final int[] numberStarts;

  /**
   * Compiles phrases; their indices are those in the list.
   *
   * @param compiled without repetitions
   */
  Automaton(List<List<Element>> compiled) {
    List<Element> elements = compiled.stream().flatMap(List::stream).distinct().toList();
    alphabet = new Alphabet(elements);
    Map<Element, Place> places = new HashMap<>();
    for (Element element : elements) {
      places.put(element, new Place(alphabet.accepted(element), element.number(), element.gap()));
    }
    starts = new int[alphabet.size()][];
    Arrays.fill(starts, NONE);
    int[] numbers = NONE;
    for (List<Element> phrase : compiled) {
      int index = phrases.size();
      phrases.add(phrase.stream().map(places::get).toArray(Place[]::new));
      Place first = phrases.get(index)[0];
      for (int symbol : first.symbols) {
        starts[symbol] = with(starts[symbol], index);
      }
      numbers = first.number ? with(numbers, index) : numbers;
    }
    numberStarts = numbers;
  }

  private static int[] with(int[] indices, int index) {
    int[] longer = Arrays.copyOf(indices, indices.length + 1);
    longer[indices.length] = index;
    return longer;
  }

  /** Finds the phrases of a text, in the order of their first words. */
  void search(Words words, Found found) {
    int[] text = numbers(words);
    long present = present(text);
    for (int at = 0; at < text.length; at++) {
      if (text[at] != STOP) {
        int symbol = text[at] >> 1;
        follow(starts[symbol], text, present, at, found);
        if (numberStarts.length > 0 && (text[at] & 1) == 1) {
          followNumbers(text, present, at, found);
        }
      }
    }
  }

  /** The hints of all words of a text. */
  private static long present(int[] text) {
    long present = 0;
    for (int word : text) {
      present |= 1L << (word >> 1);
    }
    return present;
  }

  /** The words of a text as their symbols, with the lowest bit for whether there is a digit. */
  private int[] numbers(Words words) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          words.isStop(i) ? STOP : (words.symbol(i, alphabet) << 1) | (words.hasDigit(i) ? 1 : 0);
    }
    return numbers;
  }

  private void follow(int[] candidates, int[] text, long present, int at, Found found) {
    for (int phrase : candidates) {
      int end = end(phrases.get(phrase), 1, text, present, at + 1);
      if (end >= 0) {
        found.phrase(phrase, at, end);
      }
    }
  }

  private void followNumbers(int[] text, long present, int at, Found found) {
    for (int phrase : numberStarts) {
      Place[] places = phrases.get(phrase);
      int end = places[0].holds(text[at] >> 1) ? -1 : end(places, 1, text, present, at + 1);
      if (end >= 0) {
        found.phrase(phrase, at, end);
      }
    }
  }

  /** Where the rest of a phrase ends, -1 if it does not stand here. A gap is as short as it can. */
  private static int end(Place[] phrase, int from, int[] text, long present, int start) {
    int at = start;
    for (int i = from; i < phrase.length; i++, at++) {
      if (phrase[i].gap) {
        return endBehindGap(phrase, i + 1, text, present, at);
      }
      if (at >= text.length || !phrase[i].accepts(text[at])) {
        return -1;
      }
    }
    return at;
  }

  private static int endBehindGap(Place[] phrase, int from, int[] text, long present, int start) {
    for (int i = from; i < phrase.length; i++) {
      if (!phrase[i].mayStandIn(present)) {
        return -1;
      }
    }
    for (int at = start; at <= start + GAP; at++) {
      int end = end(phrase, from, text, present, at);
      if (end >= 0) {
        return end;
      }
      if (at >= text.length || text[at] == STOP) {
        return -1;
      }
    }
    return -1;
  }

  /** Takes the phrases that are found. */
  interface Found {

    /**
     * One phrase.
     *
     * @param phrase its index
     * @param from index of its first word
     * @param to index behind its last word
     */
    void phrase(int phrase, int from, int to);
  }

  /** An element in numbers. */
  private static final class Place {

    private final int[] symbols;

    /** A bit for the last six bits of each symbol: most words are told apart by it. */
    private final long hint;

    private final boolean number;
    private final boolean gap;

    Place(int[] symbols, boolean number, boolean gap) {
      this.symbols = symbols;
      long hinted = 0;
      for (int symbol : symbols) {
        hinted |= 1L << symbol;
      }
      this.hint = hinted;
      this.number = number;
      this.gap = gap;
    }

    /** Whether a text with these hints may hold such a word: certain if not. */
    boolean mayStandIn(long present) {
      return gap || number || (hint & present) != 0;
    }

    boolean accepts(int word) {
      return (number && word >= 0 && (word & 1) == 1) || holds(word >> 1);
    }

    boolean holds(int symbol) {
      if ((hint & (1L << symbol)) == 0) {
        return false;
      }
      for (int own : symbols) {
        if (own == symbol) {
          return true;
        }
      }
      return false;
    }
  }
}
