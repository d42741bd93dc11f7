package io.github.aimsgate.run;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.Globs;
import io.github.aimsgate.source.cache.Packer;
import io.github.aimsgate.source.history.DocumentHistory;
import io.github.aimsgate.source.history.History;
import io.github.aimsgate.source.history.HistoryReader;
import io.github.aimsgate.system.AiSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks git about the documents of some systems, while they are being read. Which subjects matter to
 * a document depends on its kind, which is known only then: so all subjects are asked about at
 * first, and again for the data alone where a data set's document has not seen some change.
 *
 * @param opened git's history of the tree
 * @param systems whose documents they are
 * @param evidence paths of the documents by system
 * @param territory which files the systems cover
 * @param policy which files are subjects
 */
record Timeline(
    CompletableFuture<HistoryReader> opened,
    List<AiSystem> systems,
    Map<String, List<String>> evidence,
    Territory territory,
    Policy policy) {

  private static final List<String> EVERYTHING = List.of("model", "training-code", "data");
  private static final List<String> DATA = List.of("data");

  /**
   * Asks.
   *
   * @param read reads a document; called for each of them, from several threads
   */
  History of(Function<String, EvidenceDocument> read) {
    CompletableFuture<History> asked =
        opened.thenApplyAsync(reader -> reader.read(queries(EVERYTHING, path -> true)));
    // Documents do not know each other: a large set is read on all cores.
    Map<String, EvidenceKind> kinds;
    try {
      kinds =
          evidence.values().stream().flatMap(List::stream).distinct().toList().parallelStream()
              .collect(Collectors.toConcurrentMap(path -> path, path -> read.apply(path).kind()));
    } finally {
      // Nobody may close the repository, or our classes, while it is being asked.
      asked.exceptionally(failed -> null).join();
    }
    History answer = answer(asked);
    return answer instanceof History.Known known ? byKind(known, kinds) : answer;
  }

  private static History answer(CompletableFuture<History> asked) {
    try {
      return asked.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private History byKind(History.Known all, Map<String, EvidenceKind> kinds) {
    Map<String, DocumentHistory> documents = new TreeMap<>(all.documents());
    documents.keySet().removeIf(path -> kinds.get(path) == EvidenceKind.UNKNOWN);
    Predicate<String> undecided =
        path ->
            documents.containsKey(path)
                && documents.get(path).unseen().isPresent()
                && kinds.get(path) == EvidenceKind.DATASET_CARD;
    List<HistoryReader.Query> again = queries(DATA, undecided);
    if (!again.isEmpty()) {
      opened
          .join()
          .unseen(again)
          .forEach((path, unseen) -> documents.put(path, documents.get(path).with(unseen)));
    }
    return new History.Known(all.commit(), all.shallow(), documents);
  }

  private List<HistoryReader.Query> queries(List<String> classes, Predicate<String> wanted) {
    List<HistoryReader.Query> queries = new ArrayList<>();
    for (AiSystem system : systems) {
      List<String> documents = evidence.get(system.id());
      List<String> patterns = policy.freshness().globs(classes);
      Predicate<String> subjects = subjects(system, documents, patterns);
      Optional<String> words = Optional.of(words(system, documents, patterns));
      documents.stream()
          .filter(wanted)
          .forEach(path -> queries.add(new HistoryReader.Query(path, subjects, words)));
    }
    return queries;
  }

  private Predicate<String> subjects(
      AiSystem system, List<String> documents, List<String> patterns) {
    Set<String> evidences = Set.copyOf(documents);
    List<Globs> globs = patterns.stream().map(Globs::compile).toList();
    return path ->
        territory.covers(system, path)
            && !evidences.contains(path)
            && globs.stream().anyMatch(glob -> glob.matches(territory.relative(path)));
  }

  /** All that {@link #subjects} looks at. */
  private String words(AiSystem system, List<String> documents, List<String> patterns) {
    Packer words = new Packer();
    words.text(territory.resolve(""));
    words.list(system.covers(), (out, glob) -> out.text(glob.text()));
    words.list(documents, Packer::text);
    words.list(patterns, Packer::text);
    return Digests.sha256(words.bytes());
  }
}
