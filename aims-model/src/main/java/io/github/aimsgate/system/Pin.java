package io.github.aimsgate.system;

import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether a name or a version says which one of many is meant: tomorrow it must lead to the same
 * bytes, or to the same model, as today.
 */
public final class Pin {

  /** A date, a month, or a running number with noughts before it, as a part of its own. */
  private static final Pattern SNAPSHOT =
      Pattern.compile(
          "(?:^|[-_@:./])(?:"
              + "20\\d\\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\\d|3[01])"
              + "|20\\d\\d[-_.](?:0[1-9]|1[0-2])"
              + "|(?:0[1-9]|1[0-2])[-_.]?20\\d\\d"
              + "|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
              + "|2\\d(?:0[1-9]|1[0-2])"
              + "|0\\d{2}"
              + ")(?=$|[-_@:./])");

  private static final Pattern DIGEST =
      Pattern.compile("(?i)(?:^|[-_@:./])(?:[0-9a-f]{40}|[0-9a-f]{64})$");

  private static final Pattern RANGE =
      Pattern.compile("[*^~<>|,()\\[\\]]|(?:^|[.])[xX](?:$|[.])|\\+$|\\s-\\s");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern BETWEEN = Pattern.compile("[-_@:./\\s]+");

  private Pin() {}

  /** Whether a text is, or ends in, a word that means something else every other day. */
  public static boolean isFloating(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    String[] parts = BETWEEN.split(plain, -1);
    return parts.length > 0 && Words.FLOATING.contains(parts[parts.length - 1]);
  }

  /** Whether the name of a model tells one snapshot of it: by a date, a build or a digest. */
  public static boolean isSnapshot(String model) {
    return !isFloating(model) && (SNAPSHOT.matcher(model).find() || DIGEST.matcher(model).find());
  }

  /**
   * Why an entry does not say which one is used.
   *
   * @return a clause such as {@code its version "latest" means another one tomorrow}; empty if the
   *     entry is a pin
   */
  public static Optional<String> whyNot(Supplier supplier) {
    Optional<String> version = supplier.version();
    if (version.isPresent() && isFloating(version.get())) {
      return Optional.of("its version \"" + version.get() + "\" means another one tomorrow");
    }
    if (version.isPresent() && isUnanswered(version.get())) {
      return Optional.of("its version \"" + version.get() + "\" is a placeholder");
    }
    if (version.isPresent() && RANGE.matcher(version.get()).find()) {
      return Optional.of("its version \"" + version.get() + "\" is a range");
    }
    boolean snapshot = isSnapshot(supplier.model().orElse(supplier.what()));
    if (snapshot || supplier.sha256().isPresent()) {
      return Optional.empty();
    }
    if (version.isEmpty()) {
      return Optional.of("it has neither a version nor a sha256");
    }
    return version
        .filter(text -> saysNoMore(supplier, text))
        .map(text -> "its version \"" + text + "\" only repeats the name");
  }

  private static boolean isUnanswered(String version) {
    String letters = NO_LETTER.matcher(version.toLowerCase(Locale.ROOT)).replaceAll("");
    return letters.isEmpty() || Words.UNANSWERED.contains(letters);
  }

  private static boolean saysNoMore(Supplier supplier, String version) {
    String name = supplier.model().orElse(supplier.what()).toLowerCase(Locale.ROOT);
    return !isSnapshot(version) && name.endsWith(version.toLowerCase(Locale.ROOT));
  }

  /** Read when first asked for, and then once. */
  private static final class Words {
    private static final Set<String> FLOATING = new TreeSet<>();
    private static final Set<String> UNANSWERED = new TreeSet<>();

    static {
      List<Problem> problems = new ArrayList<>();
      Fields file = Fields.of(Resource.yaml(Pin.class, "pins.yaml"), "pins", problems);
      file.texts("floating").stream().map(Node.Scalar::text).forEach(FLOATING::add);
      file.texts("unanswered").stream().map(Node.Scalar::text).forEach(UNANSWERED::add);
      file.finish();
      Resource.requireSound("pins.yaml", problems);
    }
  }
}
