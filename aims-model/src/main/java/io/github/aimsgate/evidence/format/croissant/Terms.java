package io.github.aimsgate.evidence.format.croissant;

import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.format.markdown.MarkdownCard;
import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which topic a term speaks about. Immutable. */
final class Terms {

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]");

  private final Map<String, List<Topic>> prose;
  private final Set<String> supporting;
  private final Set<String> license;
  private final Set<String> owner;
  private final Set<String> version;
  private final Set<String> date;
  private final Set<String> noVersion;
  private final Phrases<String> quality;

  private Terms(Catalogue terms, Catalogue headings) {
    prose =
        terms.lists("prose").entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().stream().map(id -> Topic.of(id).orElseThrow()).toList()));
    Function<String, Set<String>> list = key -> Set.copyOf(terms.list(key));
    supporting = list.apply("supporting");
    license = list.apply("license");
    owner = list.apply("owner");
    version = list.apply("version");
    date = list.apply("date");
    noVersion = list.apply("no-version");
    String topic = Topic.DATA_QUALITY.id();
    quality =
        Phrases.of(
            Map.of(
                topic,
                headings.lists("cues").getOrDefault(topic, List.of()),
                "quality",
                terms.list("quality")));
  }

  static Terms standard() {
    return new Terms(
        Catalogue.beside(Terms.class, "croissant-terms.yaml"),
        Catalogue.beside(MarkdownCard.class, "topics.yaml"));
  }

  /** A key without its prefix, or the address of its namespace, in lower case. */
  static String term(String key) {
    int start =
        Math.max(key.lastIndexOf(':'), Math.max(key.lastIndexOf('/'), key.lastIndexOf('#')));
    return NO_WORD.matcher(key.substring(start + 1).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  List<Topic> prose(String term) {
    return prose.getOrDefault(term, List.of());
  }

  boolean supportsOnly(String term) {
    return supporting.contains(term);
  }

  boolean isLicense(String term) {
    return license.contains(term);
  }

  boolean isOwner(String term) {
    return owner.contains(term);
  }

  boolean isVersion(String term) {
    return version.contains(term);
  }

  boolean isDate(String term) {
    return date.contains(term);
  }

  /** The first sentence that speaks of checks of the data. */
  Optional<String> quality(String text) {
    Words words = Words.of(text);
    return quality.in(words).stream().map(hit -> words.sentence(hit.from())).findFirst();
  }

  boolean isNoVersion(String value) {
    return noVersion.contains(value.strip());
  }
}
