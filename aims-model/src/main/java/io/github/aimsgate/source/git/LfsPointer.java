package io.github.aimsgate.source.git;

import io.github.aimsgate.source.WorkingTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What git keeps of a large file that lies elsewhere: its digest and length. The file in the
 * working directory never equals this text, and is unchanged if it is what the text names.
 *
 * @param sha256 the digest of the file
 * @param size its length in bytes
 */
public record LfsPointer(String sha256, long size) {

  /** The most bytes that a pointer has. */
  public static final int MAX_LENGTH = 1024;

  private static final Pattern FORM =
      Pattern.compile(
          "version https://git-lfs\\S*\\n(?:ext-\\S+ \\S+\\n)*"
              + "oid sha256:([0-9a-f]{64})\\nsize ([0-9]{1,18})\\n?");

  /** The pointer that some bytes are; empty if they are something else. */
  public static Optional<LfsPointer> parse(byte[] bytes) {
    Matcher pointer = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
    return pointer.matches()
        ? Optional.of(new LfsPointer(pointer.group(1), Long.parseLong(pointer.group(2))))
        : Optional.empty();
  }

  /** Whether it names the file at a path; a file of another length is not read. */
  public boolean names(WorkingTree files, String path) {
    return files.look(path).size() == size
        && files.digest(path, "sha256").filter(sha256::equals).isPresent();
  }
}
