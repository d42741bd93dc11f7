package io.github.aimsgate.source.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aimsgate.source.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTest {

  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Repo repo;

  @BeforeEach
  void aRepository() throws GitAPIException {
    repo = new Repo(folder);
  }

  @AfterEach
  void close() {
    repo.close();
  }

  private ObjectId commit(String card, String model, int day, ObjectId... parents)
      throws IOException {
    return repo.commit(
        Map.of("card.md", card, "model.onnx", model),
        "author" + day,
        DAY.plusSeconds(86_400L * day),
        List.of(parents));
  }

  private DocumentHistory card() throws IOException {
    History.Known known = assertInstanceOf(History.Known.class, read(folder));
    return known.documents().get("card.md");
  }

  private static History read(Path root) throws IOException {
    return HistoryReader.read(
        root.toRealPath(),
        List.of(new HistoryReader.Query("card.md", path -> path.equals("model.onnx"))));
  }

  @Test
  void aModelThatChangedAfterTheCardIsUnseen() throws Exception {
    ObjectId first = commit("c1", "m1", 1);
    ObjectId second = commit("c1", "m2", 2, first);
    repo.checkOut(second);
    DocumentHistory card = card();
    assertEquals(first.name(), card.last().orElseThrow().commit());
    assertEquals("model.onnx", card.unseen().orElseThrow().path());
    assertEquals(second.name(), card.unseen().orElseThrow().change().orElseThrow().commit());
    assertEquals(List.of("author1 <author1@example.org>"), card.authors());
  }

  @Test
  void aCardThatChangedWithOrAfterTheModelHasSeenIt() throws Exception {
    ObjectId first = commit("c1", "m1", 1);
    ObjectId second = commit("c2", "m2", 2, first);
    repo.checkOut(second);
    assertTrue(card().unseen().isEmpty());
    repo.checkOut(commit("c3", "m3", 4, commit("c2", "m3", 3, second)));
    assertTrue(card().unseen().isEmpty());
    assertEquals(3, card().authors().size());
  }

  @Test
  void ancestryDecidesWhateverTheDatesSay() throws Exception {
    ObjectId base = commit("c1", "m1", 1);
    ObjectId model = commit("c1", "m2", 2, base);
    ObjectId card = commit("c2", "m1", 30, base);
    repo.checkOut(commit("c2", "m2", 31, card, model));
    assertEquals(
        model.name(),
        card().unseen().orElseThrow().change().orElseThrow().commit(),
        "who changed the card on another branch had not seen the model");
  }

  @Test
  void aMergeThatTakesBothSidesChangesNothingItself() throws Exception {
    ObjectId base = commit("c1", "m1", 1);
    ObjectId model = commit("c1", "m2", 2, base);
    ObjectId card = commit("c2", "m1", 3, base);
    ObjectId merge = commit("c2", "m2", 4, card, model);
    repo.checkOut(commit("c3", "m2", 5, merge));
    assertTrue(card().unseen().isEmpty(), "the card was looked at after the merge");
  }

  @Test
  void whatIsChangedInTheWorkingDirectoryCounts() throws Exception {
    repo.checkOut(commit("c1", "m1", 1));
    assertFalse(card().modified());
    repo.write("model.onnx", "m2");
    assertEquals(Optional.empty(), card().unseen().orElseThrow().change());
    repo.write("card.md", "c2");
    assertTrue(card().modified());
    assertTrue(card().unseen().isEmpty(), "the card is being changed too");
  }

  @Test
  void aLargeFileIsComparedWithWhatItsPointerNames() throws Exception {
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 7\n"
            .formatted(Digests.sha256("weights".getBytes(StandardCharsets.UTF_8)));
    repo.checkOut(commit("c1", pointer, 1));
    assertTrue(card().unseen().isEmpty(), "the pointer itself is checked out");
    repo.write("model.onnx", "weights");
    assertTrue(card().unseen().isEmpty(), "the file that it names is checked out");
    repo.write("model.onnx", "WEIGHTS");
    assertEquals("model.onnx", card().unseen().orElseThrow().path());
    repo.write("model.onnx", "more weights");
    assertEquals("model.onnx", card().unseen().orElseThrow().path());
  }

  @Test
  void aDocumentThatWasDeletedIsNoLongerCommitted() throws Exception {
    ObjectId first = commit("c1", "m1", 1);
    repo.checkOut(repo.commit(Map.of("model.onnx", "m1"), "a", DAY, List.of(first)));
    repo.write("card.md", "begun anew");
    assertTrue(card().modified());
    assertTrue(card().last().isEmpty());
  }

  @Test
  void lineEndsOfTheCheckoutAreNoChange() throws Exception {
    repo.checkOut(commit("one\ntwo\n", "m1", 1));
    repo.write("card.md", "one\r\ntwo\r\n");
    assertFalse(card().modified());
  }

  @Test
  void aDocumentThatIsNotCommittedIsModifiedAndHasNoChange() throws Exception {
    repo.checkOut(repo.commit(Map.of("model.onnx", "m"), "a", DAY, List.of()));
    repo.write("card.md", "new");
    assertTrue(card().modified());
    assertTrue(card().last().isEmpty());
    assertFalse(card().ageUnknown());
  }

  @Test
  void aFolderOfTheWorkTreeIsATreeOfItsOwn() throws Exception {
    repo.checkOut(commit("c1", "m1", 1));
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/card.md"), "c");
    repo.git().add().addFilepattern(".").call();
    repo.git().commit().setSign(false).setMessage("sub").setAuthor("s", "s@example.org").call();
    History.Known known = assertInstanceOf(History.Known.class, read(folder.resolve("sub")));
    assertEquals(List.of("s <s@example.org>"), known.documents().get("card.md").authors());
  }

  @Test
  void whatLiesBehindAShallowBoundaryHasUnknownAge(@TempDir Path other) throws Exception {
    repo.checkOut(commit("c1", "m2", 2, commit("c1", "m1", 1)));
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDepth(1)
        .setDirectory(other.toFile())
        .call()
        .close();
    History.Known known = assertInstanceOf(History.Known.class, read(other));
    assertTrue(known.shallow());
    assertTrue(known.documents().get("card.md").ageUnknown());
    assertTrue(known.documents().get("card.md").unseen().isEmpty());
  }

  @Test
  void saysWhyItKnowsNothing(@TempDir Path outside) throws Exception {
    assertEquals(new History.Unknown("not inside a git work tree"), read(outside));
    assertEquals(new History.Unknown("the git repository has no commit yet"), read(folder));
    repo.checkOut(commit("c1", "m1", 1));
    StoredConfig config = repo.git().getRepository().getConfig();
    config.setString("core", null, "repositoryformatversion", "1");
    config.setString("extensions", null, "objectformat", "sha256");
    config.save();
    History.Unknown sha256 = assertInstanceOf(History.Unknown.class, read(folder));
    assertTrue(sha256.reason().contains("SHA-256"), sha256.reason());
  }

  @Test
  void aBrokenRepositoryIsAReason() throws Exception {
    repo.checkOut(commit("c1", "m1", 1));
    Files.writeString(folder.resolve(".git/HEAD"), "no reference at all\n");
    assertInstanceOf(History.Unknown.class, read(folder));
  }

  /** Random histories, compared with what the sets of ancestors say. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreesWithTheSetsOfAncestors(long seed) throws Exception {
    Random random = new Random(seed);
    List<ObjectId> commits = new ArrayList<>();
    Map<ObjectId, Set<ObjectId>> ancestors = new HashMap<>();
    Map<ObjectId, Map<String, String>> trees = new HashMap<>();
    Map<ObjectId, List<ObjectId>> parentsOf = new HashMap<>();
    for (int i = 0; i < 25; i++) {
      List<ObjectId> parents = new ArrayList<>();
      if (i > 0) {
        parents.add(commits.get(i - 1 - random.nextInt(Math.min(i, 3))));
        ObjectId other = commits.get(random.nextInt(i));
        if (random.nextInt(3) == 0 && !parents.contains(other)) {
          parents.add(other);
        }
      }
      Map<String, String> files = new TreeMap<>();
      for (String file : List.of("card.md", "model.onnx")) {
        String inherited =
            parents.isEmpty()
                ? file
                : trees.get(parents.get(random.nextInt(parents.size()))).get(file);
        files.put(file, random.nextInt(6) == 0 ? file + i : inherited);
      }
      ObjectId id = repo.commit(files, "a", DAY.minusSeconds(random.nextInt(90_000)), parents);
      commits.add(id);
      trees.put(id, files);
      parentsOf.put(id, parents);
      Set<ObjectId> reach = new HashSet<>(Set.of(id));
      parents.forEach(parent -> reach.addAll(ancestors.get(parent)));
      ancestors.put(id, reach);
    }
    ObjectId head = commits.get(24);
    repo.checkOut(head);
    Set<ObjectId> cards = changing("card.md", ancestors.get(head), parentsOf, trees);
    Set<ObjectId> models = changing("model.onnx", ancestors.get(head), parentsOf, trees);
    Set<String> unseen = new HashSet<>();
    for (ObjectId model : models) {
      if (cards.stream().noneMatch(card -> ancestors.get(card).contains(model))) {
        unseen.add(model.name());
      }
    }
    Optional<String> found = card().unseen().map(change -> change.change().orElseThrow().commit());
    assertEquals(unseen.isEmpty(), found.isEmpty());
    found.ifPresent(commit -> assertTrue(unseen.contains(commit)));
  }

  private static Set<ObjectId> changing(
      String file,
      Set<ObjectId> reachable,
      Map<ObjectId, List<ObjectId>> parentsOf,
      Map<ObjectId, Map<String, String>> trees) {
    Set<ObjectId> changing = new HashSet<>();
    for (ObjectId commit : reachable) {
      String text = trees.get(commit).get(file);
      if (parentsOf.get(commit).stream()
          .noneMatch(parent -> trees.get(parent).get(file).equals(text))) {
        changing.add(commit);
      }
    }
    return changing;
  }
}
