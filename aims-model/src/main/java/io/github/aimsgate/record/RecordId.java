package io.github.aimsgate.record;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What other records refer to: a UUID of version 7 (RFC 9562, section 5.7). Stays the same when a
 * record has to be appended again at another place.
 *
 * @param text 36 characters in lower case
 */
public record RecordId(String text) {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** Refuses what is no UUID of version 7 in its canonical form. */
  public RecordId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a record's id is a UUID of version 7 in lower case");
    }
  }

  /** A new id of an instant, to the millisecond. */
  public static RecordId of(Instant instant, SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    ByteBuffer noise = ByteBuffer.wrap(bytes);
    long high = (instant.toEpochMilli() << 16) | 0x7000 | (noise.getLong() & 0x0FFF);
    long low = (noise.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new RecordId(new UUID(high, low).toString());
  }

  /** The id as a UUID, which takes less room than its text. */
  public UUID uuid() {
    return UUID.fromString(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
