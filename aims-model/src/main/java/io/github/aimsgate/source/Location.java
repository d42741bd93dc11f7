package io.github.aimsgate.source;

/**
 * A place in a file.
 *
 * @param file the path relative to the tree that was read, with {@code /} between its parts
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 code units
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

  /** Refuses a place before the first line or column. */
  public Location {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
    }
  }

  /** The first character of {@code file}: the place of whatever concerns the file as a whole. */
  public static Location startOf(String file) {
    return new Location(file, 1, 1);
  }

  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file:line:column}, the form that terminals and editors make clickable. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
