package io.github.aimsgate.source.history;

import io.github.aimsgate.source.cache.Packer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which questions a path of the repository matters to. Answers are remembered. */
final class Interest {

  private static final BitSet NONE = new BitSet();

  private final String prefix;
  private final List<HistoryReader.Query> queries;
  private final Map<String, List<Integer>> documents = new HashMap<>();
  private final Set<String> aboveDocuments = new HashSet<>();

  /** Documents that speak of the same are asked once. */
  private final Map<Predicate<String>, BitSet> speakers = new LinkedHashMap<>();

  private final Map<String, BitSet> subjects = new HashMap<>();

  /**
   * Questions about a folder of a repository.
   *
   * @param prefix the folder with a slash at its end; empty for the top
   */
  Interest(String prefix, List<HistoryReader.Query> queries) {
    this.prefix = prefix;
    this.queries = queries;
    for (int i = 0; i < queries.size(); i++) {
      String document = prefix + queries.get(i).document();
      documents.computeIfAbsent(document, absent -> new ArrayList<>()).add(i);
      for (int at = document.lastIndexOf('/'); at > 0; at = document.lastIndexOf('/', at - 1)) {
        aboveDocuments.add(document.substring(0, at));
      }
      speakers.computeIfAbsent(queries.get(i).subjects(), absent -> new BitSet()).set(i);
    }
  }

  int size() {
    return queries.size();
  }

  /**
   * All that the answers to the questions depend on beside the commit.
   *
   * @return empty if that cannot be said
   */
  Optional<byte[]> words() {
    if (queries.stream().anyMatch(query -> query.words().isEmpty())) {
      return Optional.empty();
    }
    Packer words = new Packer();
    words.text(prefix);
    Map<String, Integer> rules = new HashMap<>();
    for (HistoryReader.Query query : queries) {
      words.text(query.document());
      String rule = query.words().orElseThrow();
      int number = rules.computeIfAbsent(rule, absent -> rules.size());
      words.number(number);
      if (number == rules.size() - 1) {
        words.text(rule);
      }
    }
    return Optional.of(words.bytes());
  }

  /** The document of a question, relative to the tree. */
  String document(int query) {
    return queries.get(query).document();
  }

  /** A path of the repository, relative to the tree. */
  String relative(String path) {
    return path.substring(prefix.length());
  }

  /** Whether anything below a folder of the repository can matter. */
  boolean mayMatter(String folder) {
    String withSlash = folder + "/";
    return withSlash.startsWith(prefix) || prefix.startsWith(withSlash);
  }

  /** Whether a document lies below a folder of the repository. */
  boolean isAboveDocument(String folder) {
    return aboveDocuments.contains(folder);
  }

  /** The questions whose document lies at a path of the repository. */
  List<Integer> documentsAt(String path) {
    return documents.getOrDefault(path, List.of());
  }

  /** The questions whose document speaks of a path of the repository. */
  BitSet speakOf(String path) {
    return path.startsWith(prefix) ? subjects.computeIfAbsent(path, this::match) : NONE;
  }

  private BitSet match(String path) {
    String relative = relative(path);
    BitSet matched = new BitSet(queries.size());
    speakers.forEach(
        (speaksOf, asked) -> {
          if (speaksOf.test(relative)) {
            matched.or(asked);
          }
        });
    documentsAt(path).forEach(matched::clear);
    return matched;
  }
}
