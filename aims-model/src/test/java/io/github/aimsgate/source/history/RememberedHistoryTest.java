package io.github.aimsgate.source.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.cache.FolderCache;
import io.github.aimsgate.source.cache.Packer;
import io.github.aimsgate.source.cache.Unpacker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of a commit, and what newer commits add to it, is what a whole walk says. */
class RememberedHistoryTest {

  private static final List<String> PATHS =
      List.of("a/card.md", "a/train.py", "b/card.md", "b/model.onnx", "top.md", "readme.txt");
  private static final List<String> DOCUMENTS = List.of("a/card.md", "b/card.md", "top.md");

  @TempDir private Path temporary;
  private Path folder;
  private Path kept;
  private Repo repo;

  @BeforeEach
  void aRepositoryAndACache() throws IOException, GitAPIException {
    folder = Files.createDirectory(temporary.resolve("work")).toRealPath();
    kept = temporary.resolve("cache");
    repo = new Repo(folder);
  }

  @AfterEach
  void close() {
    repo.close();
  }

  private History read(Cache cache, String subject) {
    List<HistoryReader.Query> queries =
        DOCUMENTS.stream()
            .map(
                path ->
                    new HistoryReader.Query(
                        path, file -> file.endsWith(subject), Optional.of(subject)))
            .toList();
    try (HistoryReader reader = HistoryReader.open(folder, cache)) {
      History all = reader.read(queries);
      Map<String, Optional<DocumentHistory.Unseen>> unseen = reader.unseen(queries);
      if (all instanceof History.Known known) {
        known
            .documents()
            .forEach((path, document) -> assertEquals(document.unseen(), unseen.get(path), path));
      }
      return all;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void eachCommitIsAnsweredAsWithoutACache(long seed) throws IOException, GitAPIException {
    Random random = new Random(seed);
    List<ObjectId> commits = new ArrayList<>();
    List<Map<String, String>> trees = new ArrayList<>();
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      List<ObjectId> parents = new ArrayList<>();
      if (i > 0) {
        // Mostly on top of the last one; at times a branch begins or two come together.
        int parent = random.nextInt(6) == 0 ? random.nextInt(i) : i - 1;
        parents.add(commits.get(parent));
        files = new TreeMap<>(trees.get(parent));
        if (random.nextInt(6) == 0 && parent != i - 1) {
          parents.add(commits.get(i - 1));
        }
      }
      files.put(PATHS.get(random.nextInt(PATHS.size())), "text " + random.nextInt(4));
      files.put("readme.txt", "commit " + i);
      Instant date = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(500));
      commits.add(repo.commit(files, "author" + random.nextInt(3), date, parents));
      trees.add(files);
      if (random.nextInt(3) == 0) {
        repo.checkOut(commits.get(i));
        assertEquals(
            read(Cache.NONE, ".py"), read(new FolderCache(kept, "code"), ".py"), "commit " + i);
      }
    }
    repo.checkOut(commits.get(12));
    assertEquals(read(Cache.NONE, ".py"), read(new FolderCache(kept, "code"), ".py"), "back");
  }

  @Test
  void theSecondBuildAsksTheCacheAlone() throws IOException, GitAPIException {
    commitAndCheckOut();
    CountingCache cache = new CountingCache(new FolderCache(kept, "code"));
    History first = read(cache, ".py");
    assertEquals(2, cache.keeps, "both questions are kept");
    assertEquals(first, read(cache, ".py"));
    assertEquals(2, cache.hits, "both are found");
    assertEquals(2, cache.keeps, "and nothing is kept anew");
  }

  @Test
  void otherSubjectsAreAnotherQuestion() throws IOException, GitAPIException {
    commitAndCheckOut();
    Cache cache = new FolderCache(kept, "code");
    read(cache, ".py");
    assertEquals(read(Cache.NONE, ".onnx"), read(cache, ".onnx"));
  }

  @Test
  void aShallowCloneIsNeitherKeptNorAnswered() throws IOException, GitAPIException {
    ObjectId first = commitAndCheckOut();
    Cache cache = new FolderCache(kept, "code");
    ObjectId second =
        repo.commit(
            Map.of("a/card.md", "1", "a/train.py", "2"),
            "later",
            Instant.ofEpochSecond(1_700_000_900L),
            List.of(first));
    repo.checkOut(second);
    assertFalse(assertInstanceOf(History.Known.class, read(cache, ".py")).shallow());
    Files.writeString(folder.resolve(".git/shallow"), first.name() + "\n");
    History.Known shallow = assertInstanceOf(History.Known.class, read(cache, ".py"));
    assertTrue(shallow.shallow(), "what the whole clone knew is not said of the shallow one");
    assertEquals(read(Cache.NONE, ".py"), shallow);
  }

  private ObjectId commitAndCheckOut() throws IOException, GitAPIException {
    ObjectId first =
        repo.commit(
            Map.of("a/card.md", "1", "a/train.py", "1", "b/model.onnx", "1"),
            "ada",
            Instant.ofEpochSecond(1_700_000_000L),
            List.of());
    ObjectId second =
        repo.commit(
            Map.of("a/card.md", "1", "a/train.py", "2", "b/model.onnx", "1"),
            "bob",
            Instant.ofEpochSecond(1_700_000_500L),
            List.of(first));
    repo.checkOut(second);
    return second;
  }

  /** Counts what it hands on. */
  private static final class CountingCache implements Cache {

    private final Cache cache;
    private int hits;
    private int keeps;

    CountingCache(Cache cache) {
      this.cache = cache;
    }

    @Override
    public <T> Optional<T> find(String question, Form<T> form) {
      Optional<T> found = cache.find(question, form);
      hits += found.isPresent() ? 1 : 0;
      return found;
    }

    @Override
    public <T> void keep(String question, Form<T> form, T answer) {
      keeps++;
      Packer out = new Packer();
      form.write(answer, out);
      assertEquals(answer, readAgain(form, out), "is read as it was written");
      cache.keep(question, form, answer);
    }

    private static <T> T readAgain(Form<T> form, Packer out) {
      try {
        return form.read(new Unpacker(out.bytes()));
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
  }
}
