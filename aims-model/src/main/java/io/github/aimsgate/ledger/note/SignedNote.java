package io.github.aimsgate.ledger.note;

import io.github.aimsgate.record.key.Signer;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text and signatures over it (C2SP, signed-note). The text means nothing until {@link #signers}
 * found a key that is trusted.
 *
 * @param text ends in a line end
 * @param signatures at least one, no two by one name and key id
 */
public record SignedNote(String text, List<Signature> signatures) {

  /** The longest note that is read, in bytes: room for sixteen post-quantum signatures. */
  static final int MAX_LENGTH = 256 * 1024;

  private static final String MARK = "\u2014 ";
  private static final String FIX =
      "restore the file from a copy; nothing but the plugin writes signed notes";

  /**
   * A line below a note.
   *
   * @param name the name of the key
   * @param base64 the first four bytes of the key's hash, then what the key made of the text
   */
  public record Signature(String name, String base64) {

    private static Signature of(NoteKey key, byte[] bytes) {
      byte[] raw =
          ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(key.id()).put(bytes).array();
      return new Signature(key.name(), Base64.getEncoder().encodeToString(raw));
    }

    private int keyId() {
      return ByteBuffer.wrap(raw()).getInt();
    }

    private byte[] bytes() {
      byte[] raw = raw();
      return Arrays.copyOfRange(raw, Integer.BYTES, raw.length);
    }

    private byte[] raw() {
      return Base64.getDecoder().decode(base64);
    }

    private boolean isOf(NoteKey key) {
      return name.equals(key.name()) && keyId() == key.id();
    }

    private String line() {
      return MARK + name + " " + base64 + "\n";
    }
  }

  /** Takes the signatures as they are now. */
  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * Signs a text.
   *
   * @param name the name to sign under
   * @param text ends in a line end
   * @param signer holds an Ed25519 key
   */
  public static SignedNote sign(String name, String text, Signer signer) {
    NoteKey key = new NoteKey(name, signer.publicKey());
    byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(text, List.of(Signature.of(key, signature)));
  }

  /**
   * Reads a note, strictly: exactly the bytes that {@link #toBytes} writes for it.
   *
   * @param file names the note in messages
   * @throws InputException if it is none
   */
  public static SignedNote parse(String file, byte[] bytes) {
    Location start = Location.startOf(file);
    if (bytes.length > MAX_LENGTH) {
      throw refuse(start, "is longer than any signed note");
    }
    String all = Text.decode(file, bytes);
    int blank = all.lastIndexOf("\n\n");
    if (blank < 0 || !all.endsWith("\n") || all.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
      throw refuse(start, "is no signed note: text, an empty line and signature lines");
    }
    String text = all.substring(0, blank + 1);
    int firstLine = 2 + (int) text.chars().filter(c -> c == '\n').count();
    SignedNote note = new SignedNote(text, signatures(file, firstLine, all.substring(blank + 2)));
    if (!Arrays.equals(note.toBytes(), bytes)) {
      throw refuse(start, "is a signed note with bytes in it that say nothing");
    }
    return note;
  }

  /** The note as it is stored. */
  public byte[] toBytes() {
    StringBuilder all = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> all.append(signature.line()));
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The keys among those known that signed this text. Signatures by others are ignored; none is
   * believed if one that claims to be by a known key is not.
   */
  public List<NoteKey> signers(Collection<NoteKey> known) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    List<NoteKey> signers = new ArrayList<>();
    for (Signature signature : signatures) {
      for (NoteKey key : known) {
        if (signature.isOf(key)) {
          if (!key.key().verify(message, signature.bytes())) {
            return List.of();
          }
          signers.add(key);
        }
      }
    }
    return signers;
  }

  private static List<Signature> signatures(String file, int firstLine, String block) {
    List<Signature> signatures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String line : block.lines().toList()) {
      Location location = new Location(file, firstLine + signatures.size(), 1);
      Signature signature = signature(location, line);
      if (!seen.add(signature.name() + " " + signature.keyId())) {
        throw refuse(location, "is a second signature by one key");
      }
      signatures.add(signature);
    }
    if (signatures.isEmpty()) {
      throw refuse(Location.startOf(file), "is a note that nobody signed");
    }
    return signatures;
  }

  private static Signature signature(Location location, String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(MARK) || space < MARK.length()) {
      throw refuse(location, "is no signature line: a dash, a name and base64");
    }
    Signature signature =
        new Signature(line.substring(MARK.length(), space), line.substring(space + 1));
    if (!Origin.isName(signature.name()) || !isSignature(signature.base64())) {
      throw refuse(location, "is a signature line without a proper name or signature");
    }
    return signature;
  }

  /** Whether a text is the one way to write its bytes, and holds more than a key's hash. */
  private static boolean isSignature(String base64) {
    try {
      byte[] raw = Base64.getDecoder().decode(base64);
      return raw.length > Integer.BYTES && Base64.getEncoder().encodeToString(raw).equals(base64);
    } catch (IllegalArgumentException invalid) {
      return false;
    }
  }

  private static InputException refuse(Location location, String message) {
    return new InputException(location, message, FIX);
  }
}
