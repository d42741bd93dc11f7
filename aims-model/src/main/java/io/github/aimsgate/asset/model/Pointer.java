package io.github.aimsgate.asset.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small text that stands for a file that lies elsewhere: of Git LFS (its specification, v1) or of
 * DVC ({@code NAME.dvc}).
 *
 * @param path of the file, relative to the tree
 * @param sha256 of its bytes, if the pointer knows it
 */
record Pointer(String path, Optional<String> sha256) {

  private static final String LFS = "version https://git-lfs";
  private static final String OID = "\noid sha256:";
  private static final int MOST_LFS = 1_024;
  private static final int MOST_DVC = 1 << 16;

  /** What a Git LFS pointer says, which lies where the file itself would. */
  static Optional<Pointer> lfs(String path, Head head) {
    if (head.fileSize() > MOST_LFS || !head.has(0, LFS)) {
      return Optional.empty();
    }
    int oid = head.text().indexOf(OID) + OID.length();
    return oid > OID.length() - 1 && oid + 64 <= head.length() && isHex(head, oid)
        ? Optional.of(new Pointer(path, Optional.of(head.text().substring(oid, oid + 64))))
        : Optional.empty();
  }

  private static boolean isHex(Head head, int start) {
    for (int i = start; i < start + 64; i++) {
      if ("0123456789abcdef".indexOf(Math.max(0, head.at(i))) < 0) {
        return false;
      }
    }
    return head.at(start + 64) < '0';
  }

  /** What a DVC file lists below {@code outs}; DVC knows MD5 alone. */
  static List<Pointer> dvc(String path, String text) {
    List<Pointer> pointers = new ArrayList<>();
    if (text.length() > MOST_DVC || !text.contains("outs:")) {
      return pointers;
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (String line : text.lines().toList()) {
      String entry = line.strip();
      String pair = entry.startsWith("- ") ? entry.substring(2).strip() : entry;
      if (pair.startsWith("path:")) {
        pointers.add(new Pointer(folder + unquoted(pair.substring(5).strip()), Optional.empty()));
      }
    }
    return pointers;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
