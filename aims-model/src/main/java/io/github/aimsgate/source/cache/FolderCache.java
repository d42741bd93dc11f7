package io.github.aimsgate.source.cache;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.PrivateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Keeps answers in files of a folder, which may be deleted at any time. A file is written whole or
 * not at all; one that is damaged, or that other code wrote, is not there. Only its owner may look
 * into the folder, for what documents say is kept in it.
 */
public final class FolderCache implements Cache {

  private static final String FORM = "aims-cache/1";
  private static final String ENDING = ".kept";
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}" + Pattern.quote(ENDING));
  private static final int MAX_BYTES = 64 << 20;

  /** One answer in 256 pays for cleaning up. */
  private static final String SOMETIMES = "00";

  private static final int MAX_FILES = 5_000;

  private final Path folder;
  private final String code;

  /**
   * A cache in a folder, which is made when something is kept.
   *
   * @param code tells apart the code that works out answers: other code has other answers
   */
  public FolderCache(Path folder, String code) {
    this.folder = folder;
    this.code = code;
  }

  @Override
  public <T> Optional<T> find(String question, Form<T> form) {
    String name = name(question);
    try (InputStream in = Files.newInputStream(folder.resolve(name + ENDING))) {
      Unpacker file = new Unpacker(in.readNBytes(MAX_BYTES));
      String head = file.text();
      long sum = file.big();
      byte[] answer = file.block();
      return head.equals(head(name)) && sum == sum(answer)
          ? Optional.of(form.read(new Unpacker(answer)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public <T> void keep(String question, Form<T> form, T answer) {
    Packer content = new Packer();
    form.write(answer, content);
    byte[] bytes = content.bytes();
    String name = name(question);
    Packer file = new Packer();
    file.text(head(name));
    file.big(sum(bytes));
    file.block(bytes);
    try {
      PrivateFolder.make(folder);
      write(folder.resolve(name + ENDING), file.bytes());
      if (name.startsWith(SOMETIMES)) {
        removeOldest();
      }
    } catch (IOException | UncheckedIOException | UnsupportedOperationException unwritable) {
      // The next build finds out anew.
    }
  }

  private String name(String question) {
    return Digests.sha256((code + "\n" + question).getBytes(StandardCharsets.UTF_8));
  }

  private static String head(String name) {
    return FORM + " " + name;
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    if (bytes.length >= MAX_BYTES) {
      throw new StreamCorruptedException("too long to be read again");
    }
    Path part = file.resolveSibling(UUID.randomUUID() + ".part");
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Each project and each version of this code leaves files behind. */
  private void removeOldest() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      found.filter(FolderCache::isOurs).forEach(files::add);
    }
    if (files.size() > MAX_FILES) {
      List<Aged> aged = new ArrayList<>();
      for (Path file : files) {
        aged.add(new Aged(file, Files.getLastModifiedTime(file).toMillis()));
      }
      aged.sort(Comparator.comparing(Aged::written).thenComparing(Aged::file));
      for (Aged old : aged.subList(0, files.size() - MAX_FILES / 2)) {
        Files.deleteIfExists(old.file());
      }
    }
  }

  private static boolean isOurs(Path file) {
    return OURS.matcher(file.getFileName().toString()).matches();
  }

  private record Aged(Path file, long written) {}
}
