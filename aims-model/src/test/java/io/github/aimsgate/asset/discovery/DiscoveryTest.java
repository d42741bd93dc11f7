package io.github.aimsgate.asset.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetFinder;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.LookedAt;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.source.ListedTree;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.OpenFile;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.WorkingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

  @TempDir private Path folder;

  /** Finds each line of a text that names a technology, as {@code use NAME}. */
  private static final class Uses implements AssetFinder {

    private final Confidence confidence;

    Uses(Confidence confidence) {
      this.confidence = confidence;
    }

    @Override
    public boolean looksAt(String path) {
      return path.endsWith(".txt");
    }

    @Override
    public void find(LookedAt file, Consumer<Asset> found) {
      String text = file.text().orElse("");
      int line = 0;
      for (String each : text.split("\n", -1)) {
        line++;
        if (each.startsWith("use ")) {
          found.accept(
              new Asset(
                  AssetKind.CALL_SITE,
                  each.substring(4),
                  Optional.empty(),
                  each.substring(4),
                  "llm",
                  confidence,
                  file.scope(),
                  Optional.empty(),
                  List.of(new Sighting(Signal.SOURCE, new Location(file.path(), line, 1), "use"))));
        }
      }
    }
  }

  private WorkingTree tree(int files) throws IOException {
    for (int i = 0; i < files; i++) {
      Path file = folder.resolve("part-" + i % 7 + "/" + i + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "use torch\nnothing\nuse djl\nuse torch\n");
    }
    return new WorkingTree(folder);
  }

  private static List<Asset> find(SourceTree tree, AssetFinder... finders) {
    return new Discovery(List.of(finders)).in(tree, tree.files(""));
  }

  @Test
  void aThingIsOneAssetInEachFileWithAllItsPlaces() throws IOException {
    List<Asset> found = find(tree(2), new Uses(Confidence.LIKELY));
    assertEquals(List.of("djl", "djl", "torch", "torch"), found.stream().map(Asset::name).toList());
    assertEquals(
        List.of("part-0/0.txt:1:1", "part-0/0.txt:4:1"),
        found.get(2).sightings().stream().map(seen -> seen.location().toString()).toList());
    assertEquals("part-1/1.txt", found.get(3).sightings().get(0).location().file());
  }

  @Test
  void theSurestOfSeveralFindersCounts() throws IOException {
    List<Asset> found = find(tree(1), new Uses(Confidence.HINT), new Uses(Confidence.CERTAIN));
    assertEquals(2, found.size());
    assertEquals(Confidence.CERTAIN, found.get(0).confidence());
    assertEquals(1, found.get(0).sightings().size());
  }

  @Test
  void theThreadsShareIsNotToBeSeen() throws IOException {
    SourceTree tree = tree(400);
    List<Asset> once = find(tree, new Uses(Confidence.LIKELY));
    assertEquals(800, once.size());
    assertEquals(once, find(tree, new Uses(Confidence.LIKELY)));
    List<Asset> oneByOne = new ArrayList<>();
    for (String path : tree.files("")) {
      oneByOne.addAll(new Discovery(List.of(new Uses(Confidence.LIKELY))).in(tree, List.of(path)));
    }
    oneByOne.sort(null);
    assertEquals(once, oneByOne);
  }

  @Test
  void eachFileIsOpenedOnceAndOnlyIfAFinderWantsIt() throws IOException {
    Files.writeString(folder.resolve("unread.bin"), "use torch");
    Map<String, Integer> opened = new ConcurrentHashMap<>();
    WorkingTree files = tree(40);
    SourceTree counting = counting(files, opened);
    new Discovery(List.of(new Uses(Confidence.LIKELY), new Uses(Confidence.HINT)))
        .in(counting, files.files(""));
    assertEquals(40, opened.size());
    assertTrue(opened.values().stream().allMatch(times -> times == 1), opened.toString());
  }

  private static SourceTree counting(SourceTree tree, Map<String, Integer> opened) {
    return new SourceTree() {
      @Override
      public List<String> files(String below) {
        return tree.files(below);
      }

      @Override
      public Entry look(String path) {
        return tree.look(path);
      }

      @Override
      public byte[] read(String path, long limit) {
        throw new AssertionError(path + " was read as a whole");
      }

      @Override
      public Optional<String> digest(String path, String algorithm) {
        throw new AssertionError(path + " was read once more");
      }

      @Override
      public OpenFile open(String path) {
        opened.merge(path, 1, Integer::sum);
        return tree.open(path);
      }
    };
  }

  @Test
  void aFloodOfPlacesIsCountedAndNotKept() throws IOException {
    Files.writeString(folder.resolve("flood.txt"), "use torch\n".repeat(50_000));
    List<Sighting> seen =
        find(new WorkingTree(folder), new Uses(Confidence.LIKELY)).get(0).sightings();
    assertEquals(FileFinds.MOST_SIGHTINGS + 1, seen.size());
    Sighting last = seen.get(seen.size() - 1);
    assertEquals("flood.txt:101:1", last.location().toString());
    assertEquals("the first of 49900 more in this file", last.detail());
  }

  @Test
  void aFinderThatFailsIsABugThatNamesTheFirstFile() throws IOException {
    AssetFinder broken =
        new AssetFinder() {
          @Override
          public boolean looksAt(String path) {
            return path.endsWith("7.txt");
          }

          @Override
          public void find(LookedAt file, Consumer<Asset> found) {
            throw new IndexOutOfBoundsException("at " + file.path());
          }
        };
    SourceTree tree = tree(200);
    IllegalStateException bug =
        assertThrows(
            IllegalStateException.class, () -> find(tree, new Uses(Confidence.LIKELY), broken));
    assertTrue(bug.getMessage().endsWith(" failed on part-0/147.txt"), bug.getMessage());
    assertEquals("at part-0/147.txt", bug.getCause().getMessage());
  }

  @Test
  void aFileThatIsGoneIsPassedOver() throws IOException {
    WorkingTree tree = tree(3);
    ListedTree listed = new ListedTree(tree, tree.files(""));
    Files.delete(folder.resolve("part-1/1.txt"));
    assertEquals(4, find(listed, new Uses(Confidence.LIKELY)).size());
  }
}
