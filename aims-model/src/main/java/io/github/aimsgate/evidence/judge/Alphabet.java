package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers the words that phrases can tell apart, so that phrases are compared as numbers.
 *
 * <p>A letter tree holds every word and stem that stands in any phrase, each with a number of its
 * own, its symbol. A word of a text gets the symbol of that very word; failing that, of the longest
 * stem it begins with; failing that, {@link #OTHER}. So a symbol says all that any phrase can ask
 * of a word, but for its digits, and finding it looks at each letter once at most. Immutable.
 */
final class Alphabet {

  /** The symbol of words that stand in no phrase. */
  static final int OTHER = 0;

  private static final int ROOT = 1;
  private static final int SPREAD = 0x9E3779B9;

  /** Edges of the tree in a hash table: the node and the letter, and at the same index the node. */
  private final int[] edges;

  private final char[] targets;
  private final int shift;

  /** By node. */
  private final char[] wordSymbols;

  private final char[] stemSymbols;

  private final SortedMap<String, Integer> words = new TreeMap<>();
  private final SortedMap<String, Integer> stems = new TreeMap<>();
  private final int size;

  /** The alphabet of the words and stems of some elements. */
  Alphabet(List<Element> elements) {
    for (Element element : elements) {
      element.words().forEach(word -> words.put(word, 0));
      element.stems().forEach(stem -> stems.put(stem, 0));
    }
    int symbol = OTHER;
    for (var word : words.entrySet()) {
      word.setValue(++symbol);
    }
    for (var stem : stems.entrySet()) {
      stem.setValue(++symbol);
    }
    size = symbol + 1;
    int letters = letters(words) + letters(stems) + ROOT + 1;
    if (letters > Character.MAX_VALUE) {
      throw new IllegalArgumentException("more letters than the tree has room for: " + letters);
    }
    int bits = 32 - Integer.numberOfLeadingZeros(2 * letters);
    edges = new int[1 << bits];
    targets = new char[1 << bits];
    shift = 32 - bits;
    wordSymbols = new char[letters];
    stemSymbols = new char[letters];
    Grower grower = new Grower();
    words.forEach((word, number) -> wordSymbols[grower.grow(word)] = (char) (int) number);
    stems.forEach((stem, number) -> stemSymbols[grower.grow(stem)] = (char) (int) number);
  }

  private static int letters(SortedMap<String, Integer> texts) {
    int letters = 0;
    for (String text : texts.keySet()) {
      letters += text.length();
    }
    return letters;
  }

  /** How many symbols there are. */
  int size() {
    return size;
  }

  /** The symbol of the word between two places of a text. */
  int symbol(String text, int from, int to) {
    int node = ROOT;
    int symbol = OTHER;
    for (int at = from; at < to; at++) {
      node = targets[slot(node, text.charAt(at))];
      if (node == 0) {
        return symbol;
      }
      symbol = stemSymbols[node] == OTHER ? symbol : stemSymbols[node];
    }
    return wordSymbols[node] == OTHER ? symbol : wordSymbols[node];
  }

  /** The symbols of all words that an element accepts, those it accepts for a digit left out. */
  int[] accepted(Element element) {
    List<Integer> symbols = new ArrayList<>();
    element.words().forEach(word -> symbols.add(words.get(word)));
    for (String stem : element.stems()) {
      String behind = stem + Character.MAX_VALUE;
      symbols.addAll(words.subMap(stem, behind).values());
      symbols.addAll(stems.subMap(stem, behind).values());
    }
    return symbols.stream().mapToInt(Integer::intValue).distinct().toArray();
  }

  /** Where an edge is kept, or would be. */
  private int slot(int node, char letter) {
    int edge = (node << 16) | letter;
    int slot = (edge * SPREAD) >>> shift;
    while (edges[slot] != edge && edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    return slot;
  }

  /** Grows the tree by one word after the other. */
  private final class Grower {

    private int last = ROOT;

    /** Gives back the node of the last letter. */
    private int grow(String text) {
      int node = ROOT;
      for (int i = 0; i < text.length(); i++) {
        int slot = slot(node, text.charAt(i));
        if (edges[slot] == 0) {
          edges[slot] = (node << 16) | text.charAt(i);
          targets[slot] = (char) ++last;
        }
        node = targets[slot];
      }
      return node;
    }
  }
}
