package io.github.aimsgate.run;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a private key and its public parts, all of them or none. Each file is made anew by the
 * file system itself, so that nothing is overwritten however many do this at once, and the private
 * one is made with its mode: there is no moment at which another user could open it.
 */
final class KeyFiles {

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final List<Path> written = new ArrayList<>();

  private KeyFiles() {}

  static void write(Path keyFile, String pem, Map<Path, String> publicParts) {
    refuseToOverwrite(keyFile);
    publicParts.keySet().forEach(KeyFiles::refuseToOverwrite);
    new KeyFiles().all(keyFile, pem, publicParts);
  }

  private void all(Path keyFile, String pem, Map<Path, String> publicParts) {
    boolean done = false;
    try {
      createFolder(keyFile);
      create(keyFile, pem, ownerAlone(keyFile));
      publicParts.forEach(this::create);
      done = true;
    } finally {
      if (!done) {
        written.forEach(KeyFiles::delete);
      }
    }
  }

  private void create(Path file, String text, FileAttribute<?>... attributes) {
    try (FileChannel channel = FileChannel.open(file, NEW, attributes)) {
      written.add(file);
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException other) {
      throw exists(file);
    } catch (IOException unwritable) {
      throw unwritable(file, unwritable);
    }
  }

  private static void createFolder(Path keyFile) {
    Path folder = keyFile.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw unwritable(folder, unwritable);
    }
  }

  private static FileAttribute<?>[] ownerAlone(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void refuseToOverwrite(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // What made the writing fail is said; it most likely is what makes this fail too.
    }
  }

  private static InputException exists(Path file) {
    return new InputException(
        Location.startOf(file.toString()),
        "exists already, and a key is never overwritten",
        "name another key file, or move this one away");
  }

  private static InputException unwritable(Path file, IOException reason) {
    return new InputException(
        Location.startOf(file.toString()),
        "cannot be written: " + reason.getClass().getSimpleName(),
        "check that the folder may be written to and that no file is in its place");
  }
}
