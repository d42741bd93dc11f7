package io.github.aimsgate.asset.signature;

import java.util.Optional;

/**
 * Values by texts, asked for the longest text that another one begins with. The hash of each
 * beginning comes out of that of the one before it, so that a question takes one pass and makes no
 * objects: it is asked for each class that code refers to.
 *
 * @param <V> what a text stands for
 */
final class PrefixTable<V> {

  private static final int SMALLEST = 16;

  private String[] keys = new String[SMALLEST];
  private Object[] values = new Object[SMALLEST];
  private int count;

  /** Adds a text; the first of two values for it stays. */
  void put(String key, V value) {
    if (2 * (count + 1) > keys.length) {
      grow();
    }
    int slot = slot(key, key.length(), key.hashCode());
    if (keys[slot] == null) {
      keys[slot] = key;
      values[slot] = value;
      count++;
    }
  }

  /** The value of exactly this text. */
  Optional<V> get(String text) {
    return Optional.ofNullable(at(text, text.length(), text.hashCode()));
  }

  /** The value of the longest text that this one begins with. */
  Optional<V> longest(String text) {
    V found = null;
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
      V here = at(text, i + 1, hash);
      found = here == null ? found : here;
    }
    return Optional.ofNullable(found);
  }

  /** As {@link #longest}, where only beginnings count behind which a part ends. */
  Optional<V> longestPart(String text, String separators) {
    V found = null;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
        V here = at(text, i, hash);
        found = here == null ? found : here;
      }
      hash = i == text.length() ? hash : 31 * hash + text.charAt(i);
    }
    return Optional.ofNullable(found);
  }

  @SuppressWarnings("unchecked") // only put fills the array
  private V at(String text, int length, int hash) {
    return (V) values[slot(text, length, hash)];
  }

  /** Where the first characters of a text stand, else the free place for them. */
  private int slot(String text, int length, int hash) {
    int slot = (hash ^ (hash >>> 16)) & (keys.length - 1);
    while (keys[slot] != null && !isBeginning(keys[slot], text, length, hash)) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private static boolean isBeginning(String key, String text, int length, int hash) {
    return key.length() == length && key.hashCode() == hash && text.startsWith(key);
  }

  private void grow() {
    String[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new String[2 * oldKeys.length];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(oldKeys[i], oldKeys[i].length(), oldKeys[i].hashCode());
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
