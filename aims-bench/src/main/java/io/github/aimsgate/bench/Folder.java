package io.github.aimsgate.bench;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/** A folder of a commit in the making; only what changed is written again. */
final class Folder {

  private final Map<String, Folder> folders = new TreeMap<>();
  private final Map<String, ObjectId> files = new TreeMap<>();
  private ObjectId written;

  /** Puts a file and returns what was there, or null. */
  ObjectId put(String path, ObjectId blob) {
    written = null;
    int slash = path.indexOf('/');
    return slash < 0
        ? files.put(path, blob)
        : folders
            .computeIfAbsent(path.substring(0, slash), absent -> new Folder())
            .put(path.substring(slash + 1), blob);
  }

  /** Writes the tree. */
  ObjectId write(ObjectInserter inserter) throws IOException {
    if (written == null) {
      // Git sorts a folder as if its name ended in a slash.
      Map<String, ObjectId> entries = new TreeMap<>(files);
      for (Map.Entry<String, Folder> folder : folders.entrySet()) {
        entries.put(folder.getKey() + "/", folder.getValue().write(inserter));
      }
      TreeFormatter tree = new TreeFormatter();
      entries.forEach(
          (name, id) -> {
            if (name.endsWith("/")) {
              tree.append(name.substring(0, name.length() - 1), FileMode.TREE, id);
            } else {
              tree.append(name, FileMode.REGULAR_FILE, id);
            }
          });
      written = inserter.insert(tree);
    }
    return written;
  }
}
