package io.github.aimsgate.source.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that forgets is slow; one that says what was never kept would be wrong. */
class FolderCacheTest {

  private static final Cache.Form<List<String>> TEXTS =
      new Cache.Form<>() {
        @Override
        public void write(List<String> texts, Packer out) {
          out.list(texts, Packer::text);
        }

        @Override
        public List<String> read(Unpacker in) throws IOException {
          return in.list(Unpacker::text);
        }
      };

  private static final List<String> ANSWER = List.of("één", "", "two\nlines");

  @TempDir private Path home;
  private Path folder;
  private Cache cache;

  @BeforeEach
  void inAFolderThatIsNotThereYet() {
    folder = home.resolve("caches/aims");
    cache = new FolderCache(folder, "code 1");
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), "files of one answer");
      return all.get(0);
    }
  }

  @Test
  void whatWasKeptIsFoundByTheNextBuild() {
    cache.keep("question", TEXTS, List.of("an earlier answer"));
    cache.keep("question", TEXTS, ANSWER);
    assertEquals(Optional.of(ANSWER), new FolderCache(folder, "code 1").find("question", TEXTS));
  }

  @Test
  void anotherQuestionAndOtherCodeFindNothing() {
    cache.keep("question", TEXTS, ANSWER);
    assertEquals(Optional.empty(), cache.find("question 2", TEXTS));
    assertEquals(Optional.empty(), new FolderCache(folder, "code 2").find("question", TEXTS));
  }

  @Test
  void noByteCanChangeUnnoticed() throws IOException {
    cache.keep("question", TEXTS, ANSWER);
    Path file = file();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertEquals(Optional.empty(), cache.find("question", TEXTS), "byte " + i);
      Files.write(file, Arrays.copyOf(whole, i));
      assertEquals(Optional.empty(), cache.find("question", TEXTS), "cut at " + i);
    }
    Files.write(file, whole);
    assertTrue(cache.find("question", TEXTS).isPresent(), "the whole file is found again");
  }

  @Test
  void anAnswerUnderAnotherNameIsNone() throws IOException {
    cache.keep("other", TEXTS, List.of("other"));
    Path other = file();
    cache.keep("question", TEXTS, ANSWER);
    try (Stream<Path> files = Files.list(folder)) {
      Path mine = files.filter(file -> !file.equals(other)).findFirst().orElseThrow();
      Files.write(mine, Files.readAllBytes(other));
    }
    assertEquals(Optional.empty(), cache.find("question", TEXTS));
  }

  @Test
  void aFolderThatCannotBeMadeIsNoError() throws IOException {
    Files.writeString(home.resolve("caches"), "a file where the folder should be");
    cache.keep("question", TEXTS, ANSWER);
    assertEquals(Optional.empty(), cache.find("question", TEXTS));
  }

  @Test
  void nobodyElseMayReadWhatDocumentsSay() throws IOException {
    cache.keep("question", TEXTS, ANSWER);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals(3, Files.getPosixFilePermissions(folder).size(), "the owner's three");
    }
    assertFalse(file().toString().endsWith(".part"), "nothing unfinished is left");
  }
}
