package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * A format of model files, and one way to tell it; see {@code model-formats.yaml}.
 *
 * @param name of the format
 * @param category what sort of AI
 * @param confidence how sure a fit makes
 * @param only names or {@code *.extension}s without which a fit does not count
 * @param magic one of which must be there
 * @param words all of which must be there
 * @param members patterns, each of which an entry must fit
 * @param shape told by code
 */
record Format(
    String name,
    String category,
    Confidence confidence,
    List<String> only,
    List<Magic> magic,
    List<String> words,
    List<String> members,
    Optional<Shape> shape) {

  /**
   * Bytes at a place.
   *
   * @param offset of the first one
   * @param bytes what must stand there, each as the character of its number
   */
  record Magic(int offset, String bytes) {}

  /** Whether a file may count by its name. */
  boolean allows(String fileName) {
    if (only.isEmpty()) {
      return true;
    }
    for (String each : only) {
      if (Wildcard.fits(each, fileName)) {
        return true;
      }
    }
    return false;
  }

  boolean hasMagic(Head head) {
    for (Magic each : magic) {
      if (head.has(each.offset(), each.bytes())) {
        return true;
      }
    }
    return false;
  }

  boolean hasWords(Head head) {
    if (words.isEmpty()) {
      return false;
    }
    for (String word : words) {
      if (!head.text().contains(word)) {
        return false;
      }
    }
    return true;
  }

  boolean hasMembers(List<String> entries) {
    if (members.isEmpty()) {
      return false;
    }
    for (String member : members) {
      if (!fitsOne(member, entries)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsOne(String member, List<String> entries) {
    for (String entry : entries) {
      if (Wildcard.fits(member, entry)) {
        return true;
      }
    }
    return false;
  }
}
