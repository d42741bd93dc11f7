package io.github.aimsgate.report.inventory;

import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a CycloneDX file in JSON lists, as far as it can be compared with another one. */
final class BillOfMaterials {

  private static final String OURS = "aims:";

  private final SortedMap<String, Listed> listed = new TreeMap<>();

  private BillOfMaterials() {}

  /**
   * Reads a bill.
   *
   * @param file names it in messages
   * @throws InputException if it is no CycloneDX bill in JSON
   */
  static BillOfMaterials read(String file, String text) {
    List<Node> documents = TreeReader.json(file, text).orThrow();
    List<Problem> problems = new ArrayList<>();
    if (documents.isEmpty()
        || !(documents.get(0) instanceof Node.Mapping bom)
        || !"CycloneDX".equals(text(bom, "bomFormat").orElse(""))) {
      throw new InputException(
          Location.startOf(file),
          "is no CycloneDX bill of materials in JSON",
          "name a bill that aims:discover wrote");
    }
    BillOfMaterials bill = new BillOfMaterials();
    Fields fields = Fields.of(bom, "a bill of materials", problems);
    bill.add(fields, "components");
    bill.add(fields, "services");
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return bill;
  }

  /** What is listed, by a name that stays the same from version to version. */
  SortedMap<String, Listed> listed() {
    return listed;
  }

  private void add(Fields bom, String list) {
    for (Node item : bom.list(list)) {
      if (item instanceof Node.Mapping component) {
        Listed one = Listed.of(component, list.equals("services"));
        listed.merge(one.key(), one, Listed::with);
      }
    }
  }

  private static Optional<String> text(Node.Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(Node.Scalar.class::isInstance)
        .map(value -> ((Node.Scalar) value).text());
  }

  /**
   * A component or service of a bill.
   *
   * @param kind the word for what sort of thing it is
   * @param name of the thing
   * @param versions all that are listed, sorted
   * @param sha256 digests, sorted
   * @param systems that cover it, sorted; none in bills of other tools
   */
  record Listed(
      String key,
      String kind,
      String name,
      TreeSet<String> versions,
      TreeSet<String> sha256,
      TreeSet<String> systems) {

    static Listed of(Node.Mapping component, boolean service) {
      String name = text(component, "name").orElse("");
      String full = text(component, "group").map(group -> group + ":" + name).orElse(name);
      Optional<String> ours = property(component, "kind").stream().findFirst();
      String kind = ours.orElse(service ? "service" : text(component, "type").orElse("component"));
      Optional<String> purl = text(component, "purl").map(PackageUrl::withoutVersion);
      return new Listed(
          purl.orElse(kind + " " + full),
          kind,
          full,
          new TreeSet<>(text(component, "version").stream().toList()),
          hashes(component),
          property(component, "system"));
    }

    Listed with(Listed other) {
      versions.addAll(other.versions);
      sha256.addAll(other.sha256);
      systems.addAll(other.systems);
      return this;
    }

    private static TreeSet<String> hashes(Node.Mapping component) {
      TreeSet<String> hashes = new TreeSet<>();
      for (Node.Mapping hash : mappings(component, "hashes")) {
        if (text(hash, "alg").orElse("").equals("SHA-256")) {
          text(hash, "content").ifPresent(hashes::add);
        }
      }
      return hashes;
    }

    private static TreeSet<String> property(Node.Mapping component, String name) {
      TreeSet<String> values = new TreeSet<>();
      for (Node.Mapping property : mappings(component, "properties")) {
        if (text(property, "name").orElse("").equals(OURS + name)) {
          text(property, "value").ifPresent(values::add);
        }
      }
      return values;
    }

    private static List<Node.Mapping> mappings(Node.Mapping component, String key) {
      return component.get(key).stream()
          .filter(Node.Sequence.class::isInstance)
          .flatMap(list -> ((Node.Sequence) list).items().stream())
          .filter(Node.Mapping.class::isInstance)
          .map(Node.Mapping.class::cast)
          .toList();
    }
  }
}
