package io.github.aimsgate.source.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Remembers the folders that were read last: what a commit is compared with is the next commit to
 * be compared, so that most folders would be unpacked twice.
 */
final class TreeMemory extends ObjectReader.Filter {

  private static final int FOLDERS = 4_096;
  private static final int MAX_BYTES = 64 << 10;

  private final ObjectReader reader;
  private final Map<ObjectId, ObjectLoader> folders =
      new LinkedHashMap<>(FOLDERS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, ObjectLoader> eldest) {
          return size() > FOLDERS;
        }
      };

  TreeMemory(ObjectReader reader) {
    this.reader = reader;
  }

  @Override
  protected ObjectReader delegate() {
    return reader;
  }

  @Override
  public ObjectReader newReader() {
    return new TreeMemory(reader.newReader());
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    if (type != Constants.OBJ_TREE) {
      return reader.open(id, type);
    }
    ObjectLoader known = folders.get(id.toObjectId());
    if (known != null) {
      return known;
    }
    ObjectLoader read = reader.open(id, type);
    if (!read.isLarge() && read.getSize() <= MAX_BYTES) {
      folders.put(id.copy(), read);
    }
    return read;
  }
}
