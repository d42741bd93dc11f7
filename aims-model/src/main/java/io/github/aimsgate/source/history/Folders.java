package io.github.aimsgate.source.history;

import java.io.IOException;
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

  private static final int REMEMBERED = 4_096;
  private static final int MAX_BYTES = 64 << 10;

  private final ObjectReader reader;
  private final Map<ObjectId, byte[]> remembered =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, byte[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  Folders(ObjectReader reader) {
    this.reader = reader;
  }

  /** The entries of a folder. */
  Entries read(ObjectId folder) throws IOException {
    byte[] known = remembered.get(folder);
    if (known == null) {
      known = reader.open(folder, Constants.OBJ_TREE).getCachedBytes();
      if (known.length <= MAX_BYTES) {
        remembered.put(folder, known);
      }
    }
    return new Entries(known);
  }
}
