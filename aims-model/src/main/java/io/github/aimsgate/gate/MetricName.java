package io.github.aimsgate.gate;

import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two names are of the same metric: spelling and well-known synonyms do not matter. */
final class MetricName {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, String> SYNONYMS = synonyms();
  private static final Set<String> KNOWN =
      Stream.concat(SYNONYMS.keySet().stream(), SYNONYMS.values().stream())
          .collect(Collectors.toUnmodifiableSet());

  private MetricName() {}

  static boolean same(String one, String other) {
    return canonical(one).equals(canonical(other));
  }

  /** Whether we know what the metric measures: "batch size" is none. */
  static boolean isKnown(String name) {
    return KNOWN.contains(plain(name));
  }

  /** One name for all spellings. */
  static String canonical(String name) {
    String plain = plain(name);
    return SYNONYMS.getOrDefault(plain, plain);
  }

  private static String plain(String name) {
    return NOT_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static Map<String, String> synonyms() {
    Map<String, String> synonyms = new HashMap<>();
    Node file = Resource.yaml(MetricName.class, "metric-names.yaml");
    for (Node.Entry entry : ((Node.Mapping) file).entries()) {
      for (Node word : ((Node.Sequence) entry.value()).items()) {
        synonyms.put(plain(((Node.Scalar) word).text()), plain(entry.key()));
      }
    }
    return Map.copyOf(synonyms);
  }
}
