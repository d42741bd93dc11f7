package io.github.aimsgate.asset.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files that are what a test is about, byte by byte. */
final class MadeFiles {

  private MadeFiles() {}

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] number(long value, int width) {
    byte[] all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    return java.util.Arrays.copyOf(all, width);
  }

  /** A field of a Protocol Buffers message that is shorter than 128 bytes. */
  static byte[] field(int number, byte[] content) {
    return join(new byte[] {(byte) (number << 3 | 2), (byte) content.length}, content);
  }

  static byte[] field(int number, String text) {
    return field(number, latin(text));
  }

  static byte[] varint(int number, int value) {
    return new byte[] {(byte) (number << 3), (byte) value};
  }

  static byte[] onnx() {
    byte[] node = join(field(1, "x"), field(2, "y"), field(4, "Relu"));
    byte[] graph = join(field(1, node), field(2, "main"));
    return join(varint(1, 7), field(2, "by hand"), field(7, graph), field(8, varint(2, 13)));
  }

  static byte[] safetensors() {
    String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    return join(number(header.length(), 8), latin(header), new byte[4]);
  }

  /** A zip of entries of a few bytes each, as Python writes it: lengths before the bytes. */
  static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        byte[] content = latin("content of " + entry);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry header = new ZipEntry(entry);
        header.setMethod(ZipEntry.STORED);
        header.setSize(content.length);
        header.setCrc(crc.getValue());
        out.putNextEntry(header);
        out.write(content);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] pickle(String module) {
    byte[] name = latin(module);
    return join(
        hex("80 04 95 3a 00 00 00 00 00 00 00 8c"),
        new byte[] {(byte) name.length},
        name,
        latin("\u0094\u008C\u0004Tree\u0094\u0093\u0094)\u0081\u0094}\u0094b"),
        new byte[40],
        latin("."));
  }

  static byte[] javaObject(String type) {
    return join(
        hex("ac ed 00 05 73 72 00"),
        new byte[] {(byte) type.length()},
        latin(type),
        new byte[8],
        hex("02 00 00 78 70"));
  }

  static byte[] oldXgboost() {
    return join(
        hex("00 00 00 3f"),
        new byte[132],
        number(15, 8),
        latin("binary:logistic"),
        number(6, 8),
        latin("gbtree"),
        new byte[20]);
  }

  static byte[] tar(String name) {
    byte[] header = new byte[512];
    byte[] text = latin(name);
    System.arraycopy(text, 0, header, 0, text.length);
    System.arraycopy(latin("00000000005"), 0, header, 124, 11);
    System.arraycopy(latin("ustar"), 0, header, 257, 5);
    return join(header, latin("bytes"), new byte[507]);
  }
}
