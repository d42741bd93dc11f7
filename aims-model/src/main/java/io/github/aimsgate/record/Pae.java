package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What is signed: DSSE's pre-authentication encoding, version 1
 * (https://github.com/secure-systems-lab/dsse/blob/v1.0.0/protocol.md). The type is part of it, so
 * that bytes signed as one thing never count as another.
 */
public final class Pae {

  private Pae() {}

  /** {@code DSSEv1}, then length and bytes of the type and of the body, parted by spaces. */
  public static byte[] encode(String type, byte[] body) {
    int typeLength = type.getBytes(UTF_8).length;
    byte[] head = ("DSSEv1 " + typeLength + " " + type + " " + body.length + " ").getBytes(UTF_8);
    byte[] encoded = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, encoded, head.length, body.length);
    return encoded;
  }
}
