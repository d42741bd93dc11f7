package io.github.aimsgate.record.key;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of RFC 7468. Text around it is passed over, as openssl does; white space within it may
 * be any, because CI systems join the lines of a variable. No message shows what it holds.
 */
final class Pem {

  /** Longer than any key of ours, encrypted or not. */
  private static final int MAX_LENGTH = 1 << 16;

  private static final String OPENSSH = "OPENSSH PRIVATE KEY";

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \\1-----");

  private final String label;
  private final byte[] body;

  private Pem(String label, byte[] body) {
    this.label = label;
    this.body = body;
  }

  /**
   * Reads the one block of a text.
   *
   * @param labels what the block may be
   * @throws InputException if there is none, more than one, or one with another label
   */
  static Pem parse(String name, String text, String... labels) {
    if (text.length() > MAX_LENGTH) {
      throw refused(name, "is too long for a key", "give the key alone");
    }
    Matcher blocks = BLOCK.matcher(text);
    if (!blocks.find()) {
      throw refused(name, "holds no whole PEM block", "give the file as keygen wrote it");
    }
    String label = blocks.group(1);
    if (!List.of(labels).contains(label)) {
      throw refused(name, "holds a PEM block of another kind: " + label, fix(label, labels));
    }
    byte[] body = decode(name, blocks.group(2));
    if (text.indexOf("-----BEGIN", blocks.end()) >= 0) {
      throw refused(name, "holds more than one PEM block", "give the one key that is meant");
    }
    return new Pem(label, body);
  }

  /** What the block says it is. */
  String label() {
    return label;
  }

  byte[] body() {
    return body;
  }

  /** The block over lines of 64 characters, with a line end behind the last. */
  static String write(String label, byte[] body) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(body);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  /** The label alone: the body may be a secret. */
  @Override
  public String toString() {
    return "PEM " + label;
  }

  private static byte[] decode(String name, String text) {
    return CanonicalBase64.decode(text.replaceAll("\\s", ""))
        .orElseThrow(
            () ->
                refused(
                    name,
                    "holds a PEM block that is not base64",
                    "give it as it was written, with its line ends as line ends"));
  }

  private static String fix(String label, String... labels) {
    if (!label.endsWith("PRIVATE KEY")) {
      return "give a block with the label " + String.join(" or ", labels);
    }
    if (label.equals(OPENSSH) && labels[0].endsWith("PRIVATE KEY")) {
      // ssh-keygen writes no Ed25519 key as PKCS#8, and openssl reads none of OpenSSH's.
      return "make a new key with aims:keygen; keys as ssh-keygen writes them are not read";
    }
    return labels[0].endsWith("PRIVATE KEY")
        ? "write it as PKCS#8: openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out NEW_KEY"
        : "give the public key; a private key is shown to nobody";
  }

  private static InputException refused(String name, String message, String fix) {
    return new InputException(Location.startOf(name), message, fix);
  }
}
