package io.github.aimsgate.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.aimsgate.record.key.CanonicalBase64;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one form that envelopes are written in: compact JSON, the keys in the order of DSSE. What has
 * one form only needs no JSON parser, which would cost a long ledger more than all hashing.
 */
final class EnvelopeLine {

  private static final byte[] HEAD =
      bytes("{\"payloadType\":\"" + Envelope.PAYLOAD_TYPE + "\",\"payload\":\"");
  private static final byte[] SIGNATURES = bytes("\",\"signatures\":[");
  private static final byte[] KEYID = bytes("{\"keyid\":\"");
  private static final byte[] SIG = bytes("\",\"sig\":\"");
  private static final byte[] END = bytes("\"}");
  private static final byte[] LINE_END = bytes("]}");

  private final byte[] line;
  private int at;

  private EnvelopeLine(byte[] line) {
    this.line = line;
  }

  static byte[] write(byte[] payload, List<Signature> signatures) {
    StringBuilder text = new StringBuilder(payload.length * 4 / 3 + 512);
    text.append(text(HEAD)).append(CanonicalBase64.encode(payload)).append(text(SIGNATURES));
    String separator = "";
    for (Signature signature : signatures) {
      text.append(separator).append(text(KEYID)).append(signature.keyid());
      text.append(text(SIG)).append(signature.sig()).append(text(END));
      separator = ",";
    }
    return bytes(text.append(text(LINE_END)).toString());
  }

  /** Reads a line with one signature, as nearly all are; empty for whatever else. */
  static Optional<Envelope> read(byte[] line) {
    return line.length > Envelope.MAX_LINE ? Optional.empty() : new EnvelopeLine(line).envelope();
  }

  private Optional<Envelope> envelope() {
    if (!skip(HEAD)) {
      return Optional.empty();
    }
    byte[] base64 = value();
    if (!skip(SIGNATURES) || !skip(KEYID)) {
      return Optional.empty();
    }
    String keyid = text(value());
    if (!skip(SIG)) {
      return Optional.empty();
    }
    String sig = text(value());
    return skip(END) && skip(LINE_END) && at == line.length
        ? CanonicalBase64.decode(base64).flatMap(payload -> envelope(payload, keyid, sig))
        : Optional.empty();
  }

  private static Optional<Envelope> envelope(byte[] payload, String keyid, String sig) {
    try {
      return Optional.of(Envelope.of(payload, List.of(new Signature(keyid, sig))));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private boolean skip(byte[] part) {
    int end = at + part.length;
    boolean there = end <= line.length && Arrays.equals(line, at, end, part, 0, part.length);
    at = there ? end : at;
    return there;
  }

  /** What stands in front of the next quotation mark. */
  private byte[] value() {
    int from = at;
    while (at < line.length && line[at] != '"') {
      at++;
    }
    return Arrays.copyOfRange(line, from, at);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
