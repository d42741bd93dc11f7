package io.github.aimsgate.evidence.format.croissant;

import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.format.RelativePath;
import io.github.aimsgate.evidence.format.answer.Collected;
import io.github.aimsgate.evidence.format.answer.Said;
import io.github.aimsgate.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of a distribution: where they lie and what pins them. */
final class Resources {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

  private static final Pattern ONE_SIGN = Pattern.compile("(.)\\1*");

  private final String file;
  private final Collected found;
  private Optional<Said> address = Optional.empty();
  private Optional<Said> pin = Optional.empty();

  Resources(String file, Collected found) {
    this.file = file;
    this.found = found;
  }

  /** The first address that a file is got from. */
  Optional<Said> address() {
    return address;
  }

  /** The first digest. */
  Optional<Said> pin() {
    return pin;
  }

  void read(Node distribution) {
    List<Node> items =
        distribution instanceof Node.Sequence list ? list.items() : List.of(distribution);
    for (Node item : items) {
      if (item instanceof Node.Mapping resource) {
        resource(resource);
      }
    }
  }

  private void resource(Node.Mapping resource) {
    Optional<Said> url = value(resource, "contenturl");
    address = address.or(() -> url.filter(said -> said.text().contains("://")).filter(found::told));
    digest(resource, "sha256", 64, url);
    digest(resource, "md5", 32, url);
  }

  private void digest(Node.Mapping resource, String algorithm, int length, Optional<Said> url) {
    Optional<Said> stated = value(resource, algorithm);
    if (stated.isEmpty()) {
      return;
    }
    String hex = stated.get().text().strip().toLowerCase(Locale.ROOT);
    boolean real =
        hex.length() == length && HEX.matcher(hex).matches() && !ONE_SIGN.matcher(hex).matches();
    if (!real) {
      found.problem(
          stated.get().location(),
          "\"" + algorithm + "\" holds no digest, so nothing pins the file",
          "write its " + length + " hexadecimal digits, as " + algorithm + "sum prints them");
      return;
    }
    pin = pin.or(() -> Optional.of(stated.get().saying(algorithm + " " + hex)));
    url.flatMap(said -> RelativePath.from(file, "", said.text()))
        .ifPresent(
            path -> found.digest(new NamedDigest(algorithm, hex, path, stated.get().location())));
  }

  private static Optional<Said> value(Node.Mapping resource, String term) {
    return resource.entries().stream()
        .filter(entry -> Terms.term(entry.key()).equals(term))
        .flatMap(entry -> Said.in(List.of(entry.key()), entry.value()).stream())
        .filter(said -> !said.text().isBlank())
        .findFirst();
  }
}
