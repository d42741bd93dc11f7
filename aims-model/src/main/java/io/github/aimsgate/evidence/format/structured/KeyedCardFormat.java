package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.format.Content;
import io.github.aimsgate.evidence.format.EvidenceFormat;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import io.github.aimsgate.yaml.Node;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cards of models, systems and data in YAML or JSON with keys of their writers' own. Keys are read
 * with the vocabulary of Markdown cards. A file of settings that shares a few keys is no card: a
 * card says something in sentences, or has several keys that no settings have.
 */
public final class KeyedCardFormat implements EvidenceFormat {

  private static final int DEEPEST_KEY = 3;
  private static final int SENTENCE = 5;

  private static final int NAMED_TOPICS = 2;

  private static final Catalogue CARDS = Catalogue.beside(KeyedCardFormat.class, "cards.yaml");
  private static final KeyNaming NAMING = KeyNaming.standard();
  private static final Phrases<String> NAMES = CARDS.phrases("names");
  private static final Phrases<String> UNMISTAKABLE = CARDS.phrases("unmistakable");
  private static final Phrases<String> LIKELY = CARDS.phrases("likely");
  private static final Phrases<String> SETTINGS = CARDS.phrases("settings");
  private static final Phrases<String> SYSTEM = CARDS.phrases("system");
  private static final Phrases<String> DATA = CARDS.phrases("data");

  /** Reads nothing yet. */
  public KeyedCardFormat() {}

  @Override
  public String id() {
    return "keyed-card";
  }

  @Override
  public int mostCertain() {
    return 30;
  }

  @Override
  public int certainty(Content content) {
    if (!content.hasExtension("json", "yaml", "yml")) {
      return 0;
    }
    return content
            .mapping()
            .filter(root -> isCard(root) || isNamedCard(content.path(), root))
            .isPresent()
        ? 30
        : 0;
  }

  /** Whether a file is called a card and has keys for two topics; settings by that name do not. */
  private static boolean isNamedCard(String path, Node.Mapping root) {
    String file = Keys.words(path.substring(path.lastIndexOf('/') + 1));
    Set<String> keys = new TreeSet<>();
    collect(root, 1, keys);
    if (!NAMES.anyIn(Words.of(file)) || count(SETTINGS, keys) > 0) {
      return false;
    }
    return keys.stream().flatMap(key -> NAMING.named(key).stream()).distinct().count()
        >= NAMED_TOPICS;
  }

  private static boolean isCard(Node.Mapping root) {
    Set<String> keys = new TreeSet<>();
    collect(root, 1, keys);
    long unmistakable = count(UNMISTAKABLE, keys);
    long likely = count(LIKELY, keys);
    if (unmistakable == 0 && count(SETTINGS, keys) > 0) {
      return false;
    }
    boolean says =
        Tree.scalars(root).stream()
            .anyMatch(
                text ->
                    text.type() == Node.Type.STRING
                        && Prose.words(Prose.of(text.text())) >= SENTENCE);
    return unmistakable >= 3
        || (says && (unmistakable >= 2 || (unmistakable == 1 && likely > 0) || likely >= 4));
  }

  private static long count(Phrases<String> phrases, Set<String> keys) {
    return keys.stream().filter(key -> CardWords.isWhole(phrases, key)).count();
  }

  private static void collect(Node node, int depth, Set<String> keys) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> collect(item, depth, keys));
    } else if (node instanceof Node.Mapping mapping && depth <= DEEPEST_KEY) {
      for (Node.Entry entry : mapping.entries()) {
        keys.add(Keys.words(entry.key()));
        collect(entry.value(), depth + 1, keys);
      }
    }
  }

  @Override
  public EvidenceDocument read(Content content) {
    Report report = new Report();
    report.problems(content.tree().problems());
    content.mapping().ifPresent(new FieldReader(report, KeyNaming.standard())::read);
    Unfilled.check(content, report);
    return report.document(content, kind(content), id());
  }

  private static EvidenceKind kind(Content content) {
    Set<String> keys = new TreeSet<>();
    content.mapping().ifPresent(root -> collect(root, 2, keys));
    if (count(SYSTEM, keys) > 0) {
      return EvidenceKind.SYSTEM_CARD;
    }
    return count(DATA, keys) > 0 ? EvidenceKind.DATASET_CARD : EvidenceKind.MODEL_CARD;
  }
}
