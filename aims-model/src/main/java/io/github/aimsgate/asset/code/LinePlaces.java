package io.github.aimsgate.asset.code;

import io.github.aimsgate.source.Location;
import java.util.Arrays;

/**
 * The places of a text that is a whole file. Looks for the lines when it is first asked: of most
 * files no place is wanted.
 */
final class LinePlaces implements Places {

  private final String file;
  private final String text;
  private int[] starts = {};
  private int lines;

  LinePlaces(String file, String text) {
    this.file = file;
    this.text = text;
  }

  @Override
  public Location at(int offset) {
    if (lines == 0) {
      findLines();
    }
    int found = Arrays.binarySearch(starts, 0, lines, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Location(file, line + 1, offset - starts[line] + 1);
  }

  private void findLines() {
    starts = new int[64];
    int next = 0;
    do {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = next;
      next = text.indexOf('\n', next) + 1;
    } while (next > 0);
  }
}
