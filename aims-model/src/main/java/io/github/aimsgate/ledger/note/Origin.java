package io.github.aimsgate.ledger.note;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names a ledger, and no other: it holds a random number that was drawn when the ledger was made.
 * It stands in every record and checkpoint, so that neither can be replayed into another ledger.
 *
 * @param name a schema-less URL (C2SP, tlog-checkpoint, "Note text")
 */
public record Origin(String name) {

  private static final String PREFIX = "aimsgate.github.io/ledger/";
  private static final int RANDOM_BYTES = 16;

  /**
   * Refuses what cannot be a key name of a signed note.
   *
   * @throws IllegalArgumentException for an empty name and for one with a space, a control
   *     character or a plus sign
   */
  public Origin {
    if (!isName(name)) {
      throw new IllegalArgumentException("an origin is a name without space, control or plus sign");
    }
  }

  /** The origin of a ledger that is being made. */
  public static Origin random(SecureRandom random) {
    byte[] id = new byte[RANDOM_BYTES];
    random.nextBytes(id);
    return new Origin(PREFIX + HexFormat.of().formatHex(id));
  }

  /** Whether a text can be the name of a key (C2SP, signed-note, "Format"). */
  static boolean isName(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c));
  }

  @Override
  public String toString() {
    return name;
  }
}
