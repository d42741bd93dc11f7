package io.github.aimsgate.evidence.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers the words that phrases can tell apart, so that phrases are compared as numbers.
 *
 * <p>Every word and stem that stands in any phrase has a number of its own, its symbol. A word of a
 * text gets the symbol of that very word; failing that, of the longest stem it begins with; failing
 * that, {@link #OTHER}. So a symbol says all that any phrase can ask of a word, but for its digits.
 * Immutable.
 */
final class Alphabet {

  /** The symbol of words that stand in no phrase. */
  static final int OTHER = 0;

  private static final int MOST_HEADS = 0xFFFF;

  private final SortedMap<String, Integer> words = new TreeMap<>();
  private final SortedMap<String, Integer> stems = new TreeMap<>();

  /** The words in a hash table, at places that follow from {@link String#hashCode}. */
  private final String[] slots;

  private final int[] symbols;

  /** The first letters of all stems, as numbers: most words begin like none. */
  private final BitSet heads = new BitSet();

  /** Stems by those numbers, the longest first. */
  private final Map<Integer, List<String>> stemsByHead = new HashMap<>();

  /** The alphabet of the words and stems of some elements. */
  Alphabet(List<Element> elements) {
    for (Element element : elements) {
      element.words().forEach(word -> words.put(word, OTHER));
      element.stems().forEach(stem -> stems.put(stem, OTHER));
    }
    slots = new String[Integer.highestOneBit(words.size() + 1) * 4];
    symbols = new int[slots.length];
    int symbol = OTHER;
    for (var word : words.entrySet()) {
      word.setValue(++symbol);
      int slot = slot(word.getKey(), 0, word.getKey().length(), word.getKey().hashCode());
      slots[slot] = word.getKey();
      symbols[slot] = symbol;
    }
    for (var stem : stems.entrySet()) {
      stem.setValue(++symbol);
      heads.set(head(stem.getKey(), 0));
      // Stems are sorted, so that a longer one comes behind its beginnings.
      stemsByHead
          .computeIfAbsent(head(stem.getKey(), 0), absent -> new ArrayList<>(1))
          .add(0, stem.getKey());
    }
  }

  /** How many symbols there are. */
  int size() {
    return words.size() + stems.size() + 1;
  }

  /**
   * The symbol of the word between two places of a text.
   *
   * @param hash of the word, as that of a string
   */
  int symbol(String text, int from, int to, int hash) {
    int slot = slot(text, from, to, hash);
    return slots[slot] == null ? stemSymbol(text, from, to) : symbols[slot];
  }

  private int stemSymbol(String text, int from, int to) {
    if (to - from < Element.SHORTEST_STEM || !heads.get(head(text, from))) {
      return OTHER;
    }
    for (String stem : stemsByHead.get(head(text, from))) {
      if (stem.length() <= to - from && text.startsWith(stem, from)) {
        return stems.get(stem);
      }
    }
    return OTHER;
  }

  /** The symbols of all words that an element accepts, those it accepts for a digit left out. */
  int[] accepted(Element element) {
    List<Integer> accepted = new ArrayList<>();
    element.words().forEach(word -> accepted.add(words.get(word)));
    for (String stem : element.stems()) {
      String behind = stem + Character.MAX_VALUE;
      accepted.addAll(words.subMap(stem, behind).values());
      accepted.addAll(stems.subMap(stem, behind).values());
    }
    return accepted.stream().mapToInt(Integer::intValue).distinct().toArray();
  }

  /** Where a word is kept, or would be. */
  private int slot(String text, int from, int to, int hash) {
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] != null
        && (slots[slot].hashCode() != hash || !isAt(text, from, to, slots[slot]))) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static boolean isAt(String text, int from, int to, String word) {
    return word.length() == to - from && text.startsWith(word, from);
  }

  private static int head(String text, int from) {
    int head = (text.charAt(from) << 10) ^ (text.charAt(from + 1) << 5) ^ text.charAt(from + 2);
    return head & MOST_HEADS;
  }
}
