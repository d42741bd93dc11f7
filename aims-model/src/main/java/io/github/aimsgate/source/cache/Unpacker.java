package io.github.aimsgate.source.cache;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a {@link Packer} wrote. Bytes that it cannot have written are refused. */
public final class Unpacker {

  private static final int SEVEN_BITS = 0x7f;

  private final byte[] bytes;
  private int at;
  private final List<String> names = new ArrayList<>();

  /** At the beginning. */
  public Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A number of at least 0. */
  public int number() throws IOException {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = next();
      number |= (next & SEVEN_BITS) << shift;
      if (next >= 0) {
        return require(number, number >= 0);
      }
    }
    throw new StreamCorruptedException("a number that does not end");
  }

  /** Any number. */
  public long big() throws IOException {
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number = (number << Byte.SIZE) | (next() & 0xff);
    }
    return number;
  }

  /** Yes or no. */
  public boolean flag() throws IOException {
    int flag = next();
    return require(flag, flag >> 1 == 0) == 1;
  }

  /** A text. */
  public String text() throws IOException {
    int length = size();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** A text that comes again and again. */
  public String name() throws IOException {
    int known = number();
    if (known == 0) {
      names.add(text());
      return names.get(names.size() - 1);
    }
    return names.get(require(known, known <= names.size()) - 1);
  }

  /** Bytes. */
  public byte[] block() throws IOException {
    int length = size();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** One of a type's constants. */
  public <E> E constant(E[] constants) throws IOException {
    int ordinal = number();
    return constants[require(ordinal, ordinal < constants.length)];
  }

  /** Items in their order. */
  public <T> List<T> list(Item<T> item) throws IOException {
    int size = size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.read(this));
    }
    return items;
  }

  /** What may be absent. */
  public <T> Optional<T> maybe(Item<T> present) throws IOException {
    return flag() ? Optional.of(present.read(this)) : Optional.empty();
  }

  /**
   * Reads one value.
   *
   * @param <T> its type
   */
  public interface Item<T> {
    /** Reads. */
    T read(Unpacker in) throws IOException;
  }

  /** Nothing takes less than a byte, so a greater number is none of ours. */
  private int size() throws IOException {
    int size = number();
    return require(size, size <= bytes.length - at);
  }

  private byte next() throws IOException {
    if (at >= bytes.length) {
      throw new EOFException("ends too soon");
    }
    return bytes[at++];
  }

  private static int require(int number, boolean possible) throws IOException {
    if (!possible) {
      throw new StreamCorruptedException("an impossible number: " + number);
    }
    return number;
  }
}
