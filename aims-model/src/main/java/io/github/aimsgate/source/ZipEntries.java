package io.github.aimsgate.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Visits the entries of a zip file one after another, without unpacking it anywhere. */
public final class ZipEntries {

  private ZipEntries() {}

  /** Is shown each entry that is no folder. */
  public interface Visitor {

    /**
     * Takes an entry.
     *
     * @param name as it is written, with {@code /} between its parts
     * @param bytes opens the entry, once at most, and only while it is visited
     */
    void entry(String name, Opener bytes) throws IOException;
  }

  /** Opens an entry. */
  public interface Opener {

    /** The entry's bytes, unpacked as they are read. */
    InputStream open() throws IOException;
  }

  /**
   * Visits a file's entries.
   *
   * @return whether it is a sound zip file, as far as it was read
   * @throws InputException if it cannot be read
   */
  public static boolean visit(Path file, Visitor visitor) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          visitor.entry(entry.getName(), () -> zip.getInputStream(entry));
        }
      }
      return true;
    } catch (ZipException | EOFException broken) {
      return false;
    } catch (IOException unreadable) {
      throw Refusals.cannotRead(file.toString(), unreadable);
    }
  }

  /**
   * Visits the entries of a zip file that lies in another one.
   *
   * @return whether it is a sound zip file with at least one entry, as far as it was read
   */
  public static boolean visit(InputStream nested, Visitor visitor) {
    ZipInputStream zip = new ZipInputStream(nested);
    try {
      ZipEntry entry = zip.getNextEntry();
      boolean isSound = entry != null;
      for (; entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          visitor.entry(entry.getName(), () -> zip);
        }
      }
      return isSound;
    } catch (IOException | IllegalArgumentException broken) {
      // The JDK has no one exception for it; the latter is for a name that is no UTF-8.
      return false;
    }
  }
}
