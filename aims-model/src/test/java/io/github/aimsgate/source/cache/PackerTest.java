package io.github.aimsgate.source.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed is unpacked as it was, or known not to be. */
class PackerTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void namesComeBackInTheirOrderAmongTexts(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> written = new ArrayList<>();
    Packer out = new Packer();
    for (int i = 0; i < 500; i++) {
      String one = "n".repeat(random.nextInt(3)) + "é".repeat(random.nextInt(2)) + i % 7;
      written.add(one);
      if (i % 3 == 0) {
        out.text(one);
      } else {
        out.name(one);
      }
    }
    Unpacker in = new Unpacker(out.bytes());
    for (int i = 0; i < written.size(); i++) {
      assertEquals(written.get(i), i % 3 == 0 ? in.text() : in.name());
    }
    assertTrue(out.isExact());
  }

  @Test
  void aNameTakesItsRoomOnce() throws IOException {
    Packer out = new Packer();
    String file = "a/very/long/folder/MODEL_CARD.md";
    out.name(file);
    int once = out.bytes().length;
    out.name(file);
    assertEquals(once + 1, out.bytes().length);
    Unpacker in = new Unpacker(out.bytes());
    assertSame(in.name(), in.name());
  }

  @Test
  void aNameThatWasNotWrittenIsRefused() {
    Packer out = new Packer();
    out.number(1);
    assertThrows(IOException.class, () -> new Unpacker(out.bytes()).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "für", "日本", "\ud83d\ude00"})
  void wholeCharactersAreExact(String text) {
    Packer out = new Packer();
    out.text(text);
    assertTrue(out.isExact());
  }

  @Test
  void halfACharacterIsNot() {
    for (String text :
        List.of("a" + Character.MIN_HIGH_SURROGATE, Character.MIN_LOW_SURROGATE + "?")) {
      Packer asText = new Packer();
      asText.text(text);
      assertFalse(asText.isExact());
      Packer asName = new Packer();
      asName.name(text);
      asName.text("whole");
      assertFalse(asName.isExact());
    }
  }
}
