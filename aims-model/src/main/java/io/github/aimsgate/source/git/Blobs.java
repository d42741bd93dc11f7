package io.github.aimsgate.source.git;

import io.github.aimsgate.source.OpenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * The blobs of a repository. Thread-safe.
 *
 * @param repository open as long as blobs are read
 */
record Blobs(Repository repository) {

  private static final int MAX_LINK = 4_096;

  long size(ObjectId id) throws IOException {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.getObjectSize(id, Constants.OBJ_BLOB);
    }
  }

  InputStream open(ObjectId id) throws IOException {
    return repository.open(id, Constants.OBJ_BLOB).openStream();
  }

  OpenFile openFile(ObjectId id) throws IOException {
    ObjectLoader blob = repository.open(id, Constants.OBJ_BLOB);
    return new OpenFile(blob.getSize(), blob.openStream());
  }

  /** What a symbolic link leads to, as it is written. */
  String linkTarget(ObjectId id) throws IOException {
    try (InputStream in = open(id)) {
      return new String(in.readNBytes(MAX_LINK), StandardCharsets.UTF_8);
    }
  }

  /** What a blob says instead of the large file that it stands for. */
  Optional<LfsPointer> pointer(ObjectId id) throws IOException {
    if (size(id) > LfsPointer.MAX_LENGTH) {
      return Optional.empty();
    }
    try (InputStream in = open(id)) {
      return LfsPointer.parse(in.readNBytes(LfsPointer.MAX_LENGTH));
    }
  }
}
