package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the digests that a bill of materials states for files of the project. */
final class BomDigests {

  /** The algorithms that are compared, with the number of their digits. */
  private static final Map<String, Integer> DIGITS = Map.of("sha256", 64, "md5", 32);

  private static final List<String> FILES = List.of("file", "data", Bom.MODEL);

  /** A relative path that ends in a file's extension and never leads upwards. */
  private static final Pattern PATH =
      Pattern.compile("(?!.*\\.\\./)(?:\\./)?[\\w@+-][\\w@+. /-]{0,400}\\.[A-Za-z]\\w{0,11}");

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");

  private final Report report;

  BomDigests(Report report) {
    this.report = report;
  }

  void read(Bom bom) {
    for (Node.Mapping component : bom.components()) {
      if (FILES.stream().anyMatch(type -> Bom.isType(component, type))) {
        hashes(component, Tree.text(component, "name"));
      }
      for (Node.Mapping reference : Tree.mappings(component, "externalReferences")) {
        hashes(reference, Tree.text(reference, "url"));
      }
    }
  }

  private void hashes(Node.Mapping owner, Optional<Node.Scalar> name) {
    Optional<String> path =
        name.map(text -> text.text().strip()).filter(text -> PATH.matcher(text).matches());
    for (Node.Mapping hash : Tree.mappings(owner, "hashes")) {
      Optional<String> algorithm =
          Tree.text(hash, "alg").map(alg -> Keys.plain(alg.text())).filter(DIGITS::containsKey);
      Optional<Node.Scalar> content = Tree.text(hash, "content");
      if (algorithm.isPresent() && content.isPresent()) {
        digest(algorithm.get(), content.get(), path);
      }
    }
  }

  private void digest(String algorithm, Node.Scalar content, Optional<String> path) {
    String hex = content.text().strip();
    if (hex.length() != DIGITS.get(algorithm) || !HEX.matcher(hex).matches()) {
      report.problem(
          content.location(),
          "is no " + algorithm + " digest",
          "write its " + DIGITS.get(algorithm) + " hexadecimal digits");
      return;
    }
    path.ifPresent(
        named ->
            report.digest(
                new NamedDigest(
                    algorithm, hex.toLowerCase(Locale.ROOT), plain(named), content.location())));
  }

  private static String plain(String path) {
    return path.startsWith("./") ? path.substring(2) : path;
  }
}
