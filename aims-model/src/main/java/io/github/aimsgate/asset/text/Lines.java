package io.github.aimsgate.asset.text;

import io.github.aimsgate.source.Location;
import java.util.Arrays;

/** The lines of a text whose line ends are LF, for the place of what stands at an offset. */
public final class Lines {

  private final String file;
  private final String text;
  private int[] starts;
  private int count;

  /**
   * Looks at nothing yet: most files have nothing to be located.
   *
   * @param file its path, for locations
   */
  public Lines(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The place of the character at an offset from 0 to the length of the text. */
  public Location at(int offset) {
    if (starts == null) {
      split();
    }
    int found = Arrays.binarySearch(starts, 0, count, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Location(file, line + 1, offset - starts[line] + 1);
  }

  /**
   * The offset of a place.
   *
   * @param line counted from 1
   * @param column counted from 1; past the end of the text, its end
   */
  public int offset(int line, int column) {
    if (starts == null) {
      split();
    }
    int start = starts[Math.min(Math.max(line, 1), count) - 1];
    return Math.min(start + Math.max(column, 1) - 1, text.length());
  }

  private void split() {
    starts = new int[64];
    count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = end + 1;
    }
  }
}
