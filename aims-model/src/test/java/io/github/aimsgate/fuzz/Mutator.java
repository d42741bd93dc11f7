package io.github.aimsgate.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes new inputs of old ones: moves whole lines within and between them, swaps values, nests,
 * repeats, cuts, and sprinkles what parsers stumble over.
 */
final class Mutator {

  private static final List<String> DEBRIS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "|",
          ":",
          "- ",
          "#",
          "---\n",
          "\n\n",
          "\t",
          "'",
          "\"",
          "&a ",
          "*a",
          "!t ",
          "%",
          "`",
          "```\n",
          "~",
          "<",
          "<!--",
          "-->",
          "<table>",
          "</td>",
          "</",
          "&#0;",
          "&lt;",
          "[x](",
          "![",
          "](y)",
          "| a | b |\n|---|---|\n",
          "> ",
          "1e999",
          "-0",
          "0x",
          ".5.",
          "99999999999999999999",
          "NaN",
          "null",
          "true",
          "no",
          "\\u0000",
          "\\ud800",
          "\u00e9",
          "\uFEFF",
          "\u2028",
          "\uD83D\uDE00",
          "\u0130",
          "\u2014 ",
          "====",
          "[[",
          "]]>",
          "<![CDATA[");

  private final Random random;
  private final List<byte[]> seeds;

  Mutator(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  byte[] next() {
    String text = new String(pick(seeds), UTF_8);
    for (int round = random.nextInt(6); round >= 0; round--) {
      text = mutate(text);
    }
    byte[] bytes = text.getBytes(UTF_8);
    return random.nextInt(20) == 0 ? flipped(bytes) : bytes;
  }

  private String mutate(String text) {
    return switch (random.nextInt(9)) {
      case 0 -> lines(text, List.of());
      case 1, 2 -> lines(text, new String(pick(seeds), UTF_8).lines().toList());
      case 3 -> text.substring(0, at(text));
      case 4 -> splice(text, at(text), 0, pick(DEBRIS).repeat(1 + random.nextInt(3)));
      case 5 -> splice(text, at(text), random.nextInt(40), pick(DEBRIS));
      case 6 -> splice(text, at(text), 0, pick(DEBRIS).repeat(random.nextInt(400)));
      case 7 -> splice(text, at(text), 0, slice(text));
      default -> splice(text, at(text), random.nextInt(200), slice(text));
    };
  }

  private String lines(String text, List<String> others) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int from = random.nextInt(lines.size());
    int place = random.nextInt(lines.size());
    switch (others.isEmpty() ? random.nextInt(4) : 4) {
      case 0 -> lines.remove(from);
      case 1 -> lines.add(place, lines.get(from));
      case 2 -> lines.set(place, lines.get(from));
      case 3 -> lines.set(from, "  ".repeat(random.nextInt(4)) + lines.get(from).strip());
      default -> {
        int start = random.nextInt(others.size());
        int end = Math.min(others.size(), start + 1 + random.nextInt(8));
        lines.addAll(place, others.subList(start, end));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private byte[] flipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes);
    out.write(random.nextInt(256));
    byte[] flipped = out.toByteArray();
    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private String slice(String text) {
    int start = at(text);
    return text.substring(start, Math.min(text.length(), start + random.nextInt(300)));
  }

  private static String splice(String text, int at, int length, String put) {
    return text.substring(0, at) + put + text.substring(Math.min(text.length(), at + length));
  }

  private int at(String text) {
    return random.nextInt(text.length() + 1);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
