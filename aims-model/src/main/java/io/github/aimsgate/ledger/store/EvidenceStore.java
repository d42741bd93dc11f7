package io.github.aimsgate.ledger.store;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.SourceTree.Entry;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What decisions were made from, each under its SHA-256, beside the records that name it. What is
 * there under its name is never written again.
 */
public final class EvidenceStore {

  /** The largest piece that is kept or read, in bytes. */
  public static final int MAX_LENGTH = 64 * 1024 * 1024;

  private static final String EVIDENCE = "evidence";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Path ledger;
  private final Path folder;
  private final Disk disk;

  EvidenceStore(Path ledger, Disk disk) {
    this.ledger = ledger;
    this.folder = ledger.resolve(EVIDENCE);
    this.disk = disk;
  }

  /**
   * Keeps a piece of evidence, whole or not at all.
   *
   * @return its SHA-256 in lower-case hexadecimal
   * @throws InputException if it is too long or cannot be written, or something else lies in its
   *     place
   */
  public String put(byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      throw FileProblem.at(
          folder, "takes no piece longer than " + MAX_LENGTH + " bytes", "refer to it by digest");
    }
    String sha256 = Digests.sha256(bytes);
    return new SideLock(ledger)
        .hold(
            () -> {
              if (get(sha256).isEmpty()) {
                write(sha256, bytes);
              }
              return sha256;
            });
  }

  /**
   * A piece of evidence, hashed again.
   *
   * @return empty if there is none
   * @throws InputException if what lies there is something else
   */
  public Optional<byte[]> get(String sha256) {
    refuseOtherNames(sha256);
    if (!Files.isDirectory(folder)
        || new WorkingTree(folder).look(sha256).kind() == Entry.Kind.ABSENT) {
      return Optional.empty();
    }
    byte[] bytes = new WorkingTree(folder).read(sha256, MAX_LENGTH);
    if (!Digests.sha256(bytes).equals(sha256)) {
      throw FileProblem.at(
          folder.resolve(sha256),
          "is not what its name says: it was changed after it was kept",
          "restore it from a copy");
    }
    return Optional.of(bytes);
  }

  /** Whether there is a piece under a digest; {@link #altered} says whether it is that piece. */
  public boolean holds(String sha256) {
    refuseOtherNames(sha256);
    return Files.isRegularFile(folder.resolve(sha256), LinkOption.NOFOLLOW_LINKS);
  }

  /** The pieces whose bytes are not what their names say, sorted by name. */
  public List<String> altered() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> pieces = Files.list(folder)) {
      return pieces
          .map(piece -> piece.getFileName().toString())
          .filter(name -> SHA256.matcher(name).matches())
          .filter(name -> !isWhatItSays(name))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw FileProblem.cannotRead(folder, unreadable);
    }
  }

  /** A link or a folder under the name of a piece is none, wherever it leads. */
  private boolean isWhatItSays(String name) {
    return holds(name)
        && new WorkingTree(folder).digest(name, "sha256").filter(name::equals).isPresent();
  }

  private void write(String sha256, byte[] bytes) {
    Path draft = folder.resolve(sha256 + ".tmp");
    try {
      if (!Files.isDirectory(folder)) {
        disk.createFolder(folder);
        disk.force(ledger);
      }
      disk.write(draft, 0, bytes);
      disk.move(draft, folder.resolve(sha256));
      disk.force(folder);
    } catch (IOException refused) {
      discard(draft, refused);
      throw FileProblem.cannotWrite(folder, refused);
    }
  }

  private void discard(Path draft, IOException reason) {
    try {
      disk.delete(draft);
    } catch (IOException stuck) {
      reason.addSuppressed(stuck);
    }
  }

  private static void refuseOtherNames(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no SHA-256 in lower-case hexadecimal: " + sha256);
    }
  }
}
