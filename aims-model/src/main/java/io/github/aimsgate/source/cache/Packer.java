package io.github.aimsgate.source.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes values one behind the other, for an {@link Unpacker} to read. Grows as needed. */
public final class Packer {

  private static final int SEVEN_BITS = 0x7f;

  private byte[] bytes = new byte[1 << 10];
  private int length;
  private boolean exact = true;
  private final Map<String, Integer> names = new HashMap<>();

  /** All that was written. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** A number of at least 0; small ones take little room. */
  public void number(int number) {
    int rest = number;
    while ((rest & ~SEVEN_BITS) != 0) {
      put((byte) (rest | ~SEVEN_BITS));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  /** Any number. */
  public void big(long number) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      put((byte) (number >> shift));
    }
  }

  /** Yes or no. */
  public void flag(boolean flag) {
    put((byte) (flag ? 1 : 0));
  }

  /** A text. A surrogate without its other half becomes a question mark. */
  public void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    exact &= new String(encoded, StandardCharsets.UTF_8).equals(text);
    block(encoded);
  }

  /** A text that comes again and again, such as the name of a file; takes its room once. */
  public void name(String name) {
    Integer known = names.putIfAbsent(name, names.size() + 1);
    number(known == null ? 0 : known);
    if (known == null) {
      text(name);
    }
  }

  /** Whether all that was written will be read as it was. */
  public boolean isExact() {
    return exact;
  }

  /** Bytes, with their number before them. */
  public void block(byte[] block) {
    number(block.length);
    ensure(block.length);
    System.arraycopy(block, 0, bytes, length, block.length);
    length += block.length;
  }

  /** One of a type's constants, by its place: no other code than that which wrote it reads it. */
  @SuppressWarnings("EnumOrdinal")
  public void constant(Enum<?> constant) {
    number(constant.ordinal());
  }

  /** Items in their order. */
  public <T> void list(List<T> items, BiConsumer<Packer, T> item) {
    number(items.size());
    items.forEach(one -> item.accept(this, one));
  }

  /** What may be absent. */
  public <T> void maybe(Optional<T> value, BiConsumer<Packer, T> present) {
    flag(value.isPresent());
    value.ifPresent(one -> present.accept(this, one));
  }

  private void put(byte one) {
    ensure(1);
    bytes[length++] = one;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), 2 * bytes.length));
    }
  }
}
