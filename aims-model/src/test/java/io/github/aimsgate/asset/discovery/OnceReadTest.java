package io.github.aimsgate.asset.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnceReadTest {

  @TempDir private Path folder;

  private OnceRead file(byte[] bytes) throws IOException {
    Files.write(folder.resolve("file"), bytes);
    return new OnceRead(new WorkingTree(folder), "file");
  }

  private OnceRead text(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void inWhateverOrderItIsAskedTheAnswersAreTheSame() throws IOException {
    for (int length : new int[] {0, 1, 16_384, 65_536, 70_000, 5 << 20}) {
      byte[] bytes = random(length);
      String sha256 = Digests.sha256(bytes);
      byte[] head = Arrays.copyOf(bytes, Math.min(length, 65_536));
      try (OnceRead file = file(bytes)) {
        assertEquals(length, file.size());
        assertArrayEquals(Arrays.copyOf(bytes, Math.min(length, 10)), file.head(10));
        assertEquals(Optional.of(sha256), file.sha256());
        assertArrayEquals(head, file.head(65_536));
      }
      try (OnceRead file = file(bytes)) {
        assertArrayEquals(head, file.head(65_536));
        file.text();
        assertEquals(Optional.of(sha256), file.sha256());
        assertEquals(Optional.of(sha256), file.sha256());
      }
    }
  }

  @Test
  void textHasPlainLineEndsAndNoMark() throws IOException {
    try (OnceRead file = text("\uFEFFone\r\ntwo\rthree\n")) {
      assertEquals("one\ntwo\nthree\n", file.text().orElseThrow());
    }
    try (OnceRead file = file(new byte[] {'a', (byte) 0xFF, 'b'})) {
      assertEquals("a\uFFFDb", file.text().orElseThrow());
    }
  }

  @Test
  void whatIsNoTextHasNone() throws IOException {
    try (OnceRead file = text("a\0b")) {
      assertEquals(Optional.empty(), file.text());
    }
    byte[] longText = new byte[(4 << 20) + 1];
    Arrays.fill(longText, (byte) 'x');
    try (OnceRead file = file(longText)) {
      assertEquals(Optional.empty(), file.text());
    }
    try (OnceRead file = file(Arrays.copyOf(longText, 4 << 20))) {
      assertEquals(4 << 20, file.text().orElseThrow().length());
    }
  }

  @Test
  void whatCannotBeReadIsEmpty() throws IOException {
    try (OnceRead file = new OnceRead(new WorkingTree(folder), "absent")) {
      assertEquals(0, file.size());
      assertEquals(0, file.head(100).length);
      assertEquals(Optional.empty(), file.text());
      assertEquals(Optional.empty(), file.sha256());
    }
  }

  @Test
  void aHeadHasItsBound() throws IOException {
    try (OnceRead file = text("x")) {
      assertThrows(IllegalArgumentException.class, () -> file.head(65_537));
    }
  }
}
