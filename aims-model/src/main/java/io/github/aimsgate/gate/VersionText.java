package io.github.aimsgate.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as people write it: {@code v1.0} and {@code 1.0.0-SNAPSHOT} may be the same; 1.2 and
 * 1.3 are not.
 *
 * @param parts its numbers
 */
record VersionText(List<Long> parts) {

  private static final Pattern AT_START =
      Pattern.compile(
          "(?i)^\\W*(?:version|release|rev(?:ision)?|v)?[.:\\s]*"
              + "(\\d{1,9}(?:\\.\\d{1,9})*)(?:$|[\\s,;()+]|[-.](?:snapshot|rc|alpha|beta|m|ga|final|release|dev|pre)|\\.$)");

  private static final long FIRST_YEAR = 1990;
  private static final long LAST_YEAR = 2100;

  /** The version that a text begins with; empty for dates, commits, names and prose. */
  static Optional<VersionText> of(String text) {
    Matcher version = AT_START.matcher(text.strip());
    return version.find()
        ? Optional.of(
            new VersionText(
                Arrays.stream(version.group(1).split("\\.", -1)).map(Long::valueOf).toList()))
        : Optional.empty();
  }

  /** Whether two texts name versions of the same scheme that cannot be the same. */
  static boolean contradict(String one, String other) {
    Optional<VersionText> first = of(one);
    Optional<VersionText> second = of(other);
    return first.isPresent() && second.isPresent() && first.get().differsFrom(second.get());
  }

  /** As far as both are written out: 1.0 may be 1.0.3. */
  private boolean differsFrom(VersionText other) {
    boolean sameScheme =
        isCounter() == other.isCounter() && startsWithYear() == other.startsWithYear();
    int common = Math.min(parts.size(), other.parts.size());
    return sameScheme && !parts.subList(0, common).equals(other.parts.subList(0, common));
  }

  /** The running number of a registry is not the version of a release. */
  private boolean isCounter() {
    return parts.size() == 1;
  }

  private boolean startsWithYear() {
    return parts.get(0) >= FIRST_YEAR && parts.get(0) <= LAST_YEAR;
  }
}
