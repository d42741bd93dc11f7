package io.github.aimsgate.source.history;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The folders of commits, as git keeps them. The ones that were read last are remembered: what a
 * commit is compared with is the next commit to be compared, so that most folders would be unpacked
 * twice.
 */
final class Folders {

  private static final int MAX_BYTES = 8 << 20;

  /** What a folder costs beside its bytes. */
  private static final int OVERHEAD = 200;

  private final ObjectReader reader;
  private final Map<ObjectId, byte[]> remembered = new LinkedHashMap<>(16, 0.75f, true);
  private int bytes;

  Folders(ObjectReader reader) {
    this.reader = reader;
  }

  /** The entries of a folder. */
  Entries read(ObjectId folder) throws IOException {
    byte[] known = remembered.get(folder);
    if (known == null) {
      known = reader.open(folder, Constants.OBJ_TREE).getCachedBytes();
      remember(folder, known);
    }
    return new Entries(known);
  }

  private void remember(ObjectId folder, byte[] text) {
    if (text.length > MAX_BYTES / 2) {
      return;
    }
    remembered.put(folder, text);
    bytes += text.length + OVERHEAD;
    Iterator<byte[]> eldest = remembered.values().iterator();
    while (bytes > MAX_BYTES) {
      bytes -= eldest.next().length + OVERHEAD;
      eldest.remove();
    }
  }
}
