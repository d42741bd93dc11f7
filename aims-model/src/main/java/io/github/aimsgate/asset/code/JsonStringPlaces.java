package io.github.aimsgate.asset.code;

import io.github.aimsgate.source.Location;
import java.util.Arrays;

/**
 * The places of a program that is written as JSON strings, one behind the other: where its
 * characters stand in the JSON file.
 */
final class JsonStringPlaces implements Places {

  /** So many characters apart, places are remembered: less is counted. */
  private static final int STRIDE = 64;

  private final String json;
  private final Places file;
  private int[] programStarts = new int[16];
  private int[] jsonStarts = new int[16];
  private int pieces;
  private int counted = -1;
  private int[] marks = {};

  JsonStringPlaces(String json, Places file) {
    this.json = json;
    this.file = file;
  }

  /**
   * The program goes on.
   *
   * @param programStart how long it is so far
   * @param quote where the next string begins in the file
   */
  void piece(int programStart, int quote) {
    if (pieces == programStarts.length) {
      programStarts = Arrays.copyOf(programStarts, pieces * 2);
      jsonStarts = Arrays.copyOf(jsonStarts, pieces * 2);
    }
    programStarts[pieces] = programStart;
    jsonStarts[pieces] = quote + 1;
    pieces++;
  }

  @Override
  public Location at(int offset) {
    int found = Arrays.binarySearch(programStarts, 0, pieces, offset);
    int piece = found >= 0 ? found : -found - 2;
    if (piece != counted) {
      count(piece);
    }
    int further = offset - programStarts[piece];
    int at = marks[Math.min(further / STRIDE, marks.length - 1)];
    for (int left = further % STRIDE; left > 0; left--) {
      at = next(at);
    }
    return file.at(at);
  }

  private void count(int piece) {
    int end = piece + 1 < pieces ? programStarts[piece + 1] : Integer.MAX_VALUE;
    int length = Math.min(end - programStarts[piece], json.length() - jsonStarts[piece]);
    marks = new int[length / STRIDE + 1];
    int at = jsonStarts[piece];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = at;
      for (int step = 0; step < STRIDE; step++) {
        at = next(at);
      }
    }
    counted = piece;
  }

  /** Behind the character that stands at a place, plain or as an escape. */
  private int next(int at) {
    if (at >= json.length() || json.charAt(at) == '"') {
      return at;
    }
    boolean escape = json.charAt(at) == '\\' && at + 1 < json.length();
    int length = !escape ? 1 : json.charAt(at + 1) == 'u' ? 6 : 2;
    return Math.min(json.length(), at + length);
  }
}
