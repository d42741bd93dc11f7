package io.github.aimsgate.source.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Histories nobody thought of, with merges, moves between files and folders of one name, and
 * deletions: the walk answers what its definition says, looked up the slow way.
 */
class RandomHistoryTest {

  private static final int COMMITS = 60;
  private static final List<String> DOCUMENTS = List.of("a/card.md", "b/docs/risk.yaml", "top.md");
  private static final List<String> PATHS =
      List.of(
          "a/card.md",
          "a/train/x.py",
          "a/train",
          "a-b",
          "a.b",
          "b/docs/risk.yaml",
          "b/docs",
          "c/deep/er/train/y.py",
          "top.md",
          "train/z.py",
          "other/readme.txt");

  /** All that the oracle needs of a commit. */
  private record Made(
      ObjectId id, Map<String, String> files, List<Integer> parents, String author) {}

  private final List<Made> commits = new ArrayList<>();

  @TempDir Path folder;

  private static boolean isSubject(String path) {
    return path.contains("train");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyHistoryIsReadAsDefined(long seed) throws IOException, GitAPIException {
    Random random = new Random(seed);
    try (Repo repo = new Repo(folder)) {
      while (commits.size() < COMMITS) {
        make(repo, random);
      }
      repo.checkOut(commits.get(COMMITS - 1).id());
      History.Known known =
          (History.Known)
              HistoryReader.read(
                  folder.toRealPath(),
                  DOCUMENTS.stream()
                      .map(path -> new HistoryReader.Query(path, RandomHistoryTest::isSubject))
                      .toList());
      for (String document : DOCUMENTS) {
        DocumentHistory read = known.documents().get(document);
        assertEquals(authors(document), Set.copyOf(read.authors()), document);
        assertEquals(
            !commits.get(COMMITS - 1).files().containsKey(document), read.modified(), document);
        assertEquals(isUnseen(document), read.unseen().isPresent(), document);
        assertEquals(nearest(document), read.last().map(Change::commit).isPresent(), document);
      }
    }
  }

  /** A commit on one of the last few, at times on two of them. */
  private void make(Repo repo, Random random) throws IOException {
    List<Integer> parents = new ArrayList<>();
    int size = commits.size();
    if (size > 0) {
      parents.add(size - 1 - random.nextInt(Math.min(3, size)));
      if (random.nextInt(4) == 0 && size > 4) {
        parents.add(size - 1 - random.nextInt(4));
      }
    }
    List<Integer> distinct = parents.stream().distinct().toList();
    Map<String, String> files = new TreeMap<>();
    distinct.forEach(parent -> files.putAll(commits.get(parent).files()));
    for (int change = random.nextInt(3); change >= 0; change--) {
      String path = PATHS.get(random.nextInt(PATHS.size()));
      files.keySet().removeIf(other -> clash(path, other) || clash(other, path));
      if (random.nextInt(4) == 0) {
        files.remove(path);
      } else {
        files.put(path, "text " + random.nextInt(5));
      }
    }
    files.keySet().removeIf(path -> files.keySet().stream().anyMatch(other -> clash(path, other)));
    String author = "author" + random.nextInt(4);
    ObjectId id =
        repo.commit(
            files,
            author,
            Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000)),
            distinct.stream().map(parent -> commits.get(parent).id()).toList());
    commits.add(new Made(id, files, distinct, author));
  }

  private static boolean clash(String file, String other) {
    return other.startsWith(file + "/");
  }

  private Set<String> changed(int commit) {
    Made made = commits.get(commit);
    Set<String> changed = new TreeSet<>(made.files().keySet());
    made.parents().forEach(parent -> changed.addAll(commits.get(parent).files().keySet()));
    for (int parent : made.parents()) {
      Map<String, String> before = commits.get(parent).files();
      changed.removeIf(
          path -> String.valueOf(made.files().get(path)).equals(String.valueOf(before.get(path))));
    }
    return changed;
  }

  /** The commit and what it stands on. */
  private BitSet ancestors(int commit) {
    BitSet ancestors = new BitSet();
    ancestors.set(commit);
    for (int at = commit; at >= 0; at = ancestors.previousSetBit(at - 1)) {
      commits.get(at).parents().forEach(ancestors::set);
    }
    return ancestors;
  }

  private List<Integer> changes(String path) {
    return ancestors(COMMITS - 1).stream()
        .boxed()
        .filter(commit -> changed(commit).contains(path))
        .toList();
  }

  private Set<String> authors(String document) {
    return changes(document).stream()
        .map(commit -> commits.get(commit).author())
        .map(author -> author + " <" + author + "@example.org>")
        .collect(Collectors.toSet());
  }

  private boolean nearest(String document) {
    return !changes(document).isEmpty() && commits.get(COMMITS - 1).files().containsKey(document);
  }

  private boolean isUnseen(String document) {
    BitSet seen = new BitSet();
    changes(document).forEach(change -> seen.or(ancestors(change)));
    return ancestors(COMMITS - 1).stream()
        .filter(commit -> !seen.get(commit))
        .anyMatch(commit -> changed(commit).stream().anyMatch(RandomHistoryTest::isSubject));
  }
}
