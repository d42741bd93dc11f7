package io.github.aimsgate.evidence.format.structured;

import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.judge.Verdict;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the models of a bill of materials, their data and where they come from. */
final class BomReader {

  private static final PathNaming MODEL = PathNaming.of("cyclonedx.yaml");
  private static final PathNaming DATASET = PathNaming.of("dataset.yaml");

  private static final int MOST_MODELS = 100;

  private static final List<String> MAKERS =
      List.of("supplier", "manufacturer", "authors", "author", "publisher");

  /** SPDX's words for no statement at all. */
  private static final Set<String> NO_LICENCE = Set.of("noassertion", "none");

  /** Names that another model has tomorrow. */
  private static final Set<String> MOVING = Set.of("latest", "main", "master", "head", "current");

  private static final Map<String, Topic> REFERENCES =
      Map.of(
          "security-contact", Topic.INCIDENT_CONTACT,
          "issue-tracker", Topic.OWNER,
          "support", Topic.OWNER,
          "license", Topic.LICENSE);

  private final Bom bom;
  private final Report report;
  private final FieldJudge judge = new FieldJudge(CardWords.standard());

  BomReader(Bom bom, Report report) {
    this.bom = bom;
    this.report = report;
  }

  void read() {
    List<Node.Mapping> models = bom.models();
    models.stream().skip(MOST_MODELS).findFirst().ifPresent(this::tooMany);
    for (Node.Mapping model : models.subList(0, Math.min(MOST_MODELS, models.size()))) {
      List<Node.Mapping> datasets = datasets(model);
      report.speaksOf(isMain(model) ? "" : name(model));
      FieldReader fields = new FieldReader(report, MODEL);
      if (!datasets.isEmpty()) {
        fields.dataIsNamed();
      }
      fields.read(model);
      properties(model);
      Tree.at(model, "modelCard").ifPresent(this::properties);
      licences(model)
          .forEach(licence -> value(Topic.LICENSE, Fact.Kind.LICENSE, "licenses", licence));
      datasets.forEach(dataset -> new FieldReader(report, DATASET).read(dataset));
      considerations(model);
      references(model);
      suppliers(model);
    }
  }

  /** Whether the bill is of this model: not of another maker's that the software contains. */
  private boolean isMain(Node.Mapping model) {
    return bom.subject().filter(model::equals).isPresent()
        || (bom.models().size() == 1 && (bom.subject().isEmpty() || isOwn(model)));
  }

  private static String name(Node.Mapping model) {
    return Tree.text(model, "name").map(Node.Scalar::text).filter(n -> !n.isBlank()).orElse("?");
  }

  private void tooMany(Node.Mapping model) {
    report.problem(
        model.location(),
        "is one model too many; more than " + MOST_MODELS + " are not read",
        "split the bill of materials by system");
  }

  /** Tools put what has no field of its own into properties, under names as writers use them. */
  private void properties(Node owner) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Mapping property : Tree.mappings(owner, "properties")) {
      Optional<Node.Scalar> name = Tree.text(property, "name");
      Optional<Node> value = Tree.entry(property, "value");
      if (name.isPresent() && value.isPresent()) {
        entries.add(new Node.Entry(name.get().text().strip(), name.get().location(), value.get()));
      }
    }
    new FieldReader(report, KeyNaming.standard()).read(new Node.Mapping(owner.location(), entries));
  }

  private List<Node.Scalar> licences(Node.Mapping component) {
    return Tree.mappings(component, "licenses").stream()
        .flatMap(
            item ->
                Stream.of(
                        Tree.text(item, "expression"),
                        Tree.text(item, "license", "id"),
                        Tree.text(item, "license", "name"))
                    .flatMap(Optional::stream))
        .filter(text -> !NO_LICENCE.contains(text.text().strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private void value(Topic topic, Fact.Kind kind, String key, Node.Scalar value) {
    Verdict verdict = judge.alone(topic, part(key, value));
    report.passage(topic, value.text(), value.location(), verdict);
    if (verdict.strength() == Strength.STRONG) {
      report.fact(kind, value.text(), value.location());
    }
  }

  private static Part part(String key, Node.Scalar value) {
    About about = new About(Set.of(), false, 0);
    return new Part(List.of(key), about, value.text().strip(), value.location(), Part.Kind.TEXT);
  }

  /** Inline data sets, those that are referred to, and data that the model depends on. */
  private List<Node.Mapping> datasets(Node.Mapping model) {
    List<Node.Mapping> datasets = new ArrayList<>();
    Set<String> references = new LinkedHashSet<>();
    for (Node.Mapping item : Tree.mappings(model, "modelCard", "modelParameters", "datasets")) {
      Optional<Node.Scalar> reference = Tree.text(item, "ref");
      if (reference.isPresent()) {
        references.add(reference.get().text());
        refuseUnknown(reference.get());
      } else if (isDataset(item)) {
        datasets.add(BomData.inline(item));
      }
    }
    references.addAll(dependencies(model));
    for (String reference : references) {
      bom.component(reference)
          .filter(component -> Bom.isType(component, "data"))
          .map(BomData::component)
          .ifPresent(datasets::add);
    }
    return datasets.isEmpty() ? ofOnlyModel() : datasets;
  }

  /** The data of a bill with one model that names no data of its own are that model's. */
  private List<Node.Mapping> ofOnlyModel() {
    return bom.models().size() > 1
        ? List.of()
        : bom.components().stream()
            .filter(component -> Bom.isType(component, "data"))
            .map(BomData::component)
            .toList();
  }

  private static boolean isDataset(Node.Mapping item) {
    return Tree.text(item, "type").filter(type -> !type.text().equals("dataset")).isEmpty();
  }

  private void refuseUnknown(Node.Scalar reference) {
    boolean elsewhere = reference.text().startsWith("urn:cdx:");
    if (!elsewhere && bom.component(reference.text()).isEmpty()) {
      report.problem(
          reference.location(),
          "refers to \"" + reference.text() + "\", which is no component of this file",
          "list the data set as a component of the type data with this bom-ref");
    }
  }

  private List<String> dependencies(Node.Mapping model) {
    String own = Tree.text(model, "bom-ref").map(Node.Scalar::text).orElse("");
    List<String> references = new ArrayList<>();
    for (Node.Mapping dependency : Tree.mappings(bom.root(), "dependencies")) {
      boolean ofModel =
          Tree.text(dependency, "ref").filter(ref -> ref.text().equals(own)).isPresent();
      if (ofModel && !own.isEmpty()) {
        Tree.at(dependency, "dependsOn").map(Tree::scalars).orElse(List.of()).stream()
            .map(Node.Scalar::text)
            .forEach(references::add);
        Tree.mappings(dependency, "dependency").stream()
            .flatMap(inner -> Tree.text(inner, "ref").stream())
            .map(Node.Scalar::text)
            .forEach(references::add);
      }
    }
    return references;
  }

  private void considerations(Node.Mapping model) {
    BomConsiderations considerations = new BomConsiderations(report, judge);
    Tree.at(model, "modelCard", "considerations").ifPresent(considerations::read);
  }

  private void references(Node.Mapping model) {
    for (Node.Mapping reference : Tree.mappings(model, "externalReferences")) {
      Optional<Topic> topic = Tree.text(reference, "type").map(type -> REFERENCES.get(type.text()));
      Optional<Node.Scalar> url = Tree.text(reference, "url");
      if (topic.isPresent() && url.isPresent()) {
        Verdict verdict = judge.alone(topic.get(), part("url", url.get()));
        report.passage(topic.get(), url.get().text(), url.get().location(), verdict);
      }
    }
  }

  /** The model itself, if somebody else made it, and the models that it was made from. */
  private void suppliers(Node.Mapping model) {
    if (bom.subject().filter(model::equals).isEmpty() && !isOwn(model)) {
      supplier(model);
    }
    Tree.mappings(model, "pedigree", "ancestors").forEach(this::supplier);
  }

  private boolean isOwn(Node.Mapping model) {
    Set<String> makers = makers(model);
    Set<String> own = new LinkedHashSet<>();
    Tree.at(bom.root(), "metadata").ifPresent(metadata -> own.addAll(makers(metadata)));
    bom.subject().ifPresent(subject -> own.addAll(makers(subject)));
    return makers.stream().anyMatch(own::contains);
  }

  private static Set<String> makers(Node owner) {
    Set<String> makers = new LinkedHashSet<>();
    for (String key : MAKERS) {
      Tree.at(owner, key).stream()
          .flatMap(
              node ->
                  node instanceof Node.Scalar name
                      ? Stream.of(name)
                      : Tree.mappings(node).stream()
                          .flatMap(inner -> Tree.text(inner, "name").stream()))
          .filter(name -> name.type() != Node.Type.NULL)
          .map(name -> name.text().strip().toLowerCase(Locale.ROOT))
          .filter(name -> !name.isEmpty())
          .forEach(makers::add);
    }
    return makers;
  }

  private void supplier(Node.Mapping component) {
    List<String> gaps = new ArrayList<>();
    List<String> said = new ArrayList<>();
    Optional<Node.Scalar> name = Tree.text(component, "name");
    add("name", name, Topic.SUPPLIER, said, gaps);
    add("pinned version", Tree.text(component, "version"), Topic.VERSION, said, gaps);
    add("licence", licences(component).stream().findFirst(), Topic.LICENSE, said, gaps);
    makers(component).stream().findFirst().ifPresent(maker -> said.add("by " + maker));
    Location location = name.map(Node.Scalar::location).orElse(component.location());
    String text = String.join("; ", said);
    if (gaps.isEmpty()) {
      report.passage(Topic.SUPPLIER, Strength.STRONG, text, location, "complete");
    } else {
      String lacks = "lacks " + String.join(", ", gaps) + "; says " + text;
      report.passage(Topic.SUPPLIER, Strength.WEAK, lacks, location, "incomplete");
    }
  }

  private void add(
      String what, Optional<Node.Scalar> value, Topic topic, List<String> said, List<String> gaps) {
    boolean told =
        value
            .filter(text -> !MOVING.contains(text.text().strip().toLowerCase(Locale.ROOT)))
            .filter(text -> judge.alone(topic, part(what, text)).strength() == Strength.STRONG)
            .isPresent();
    if (told) {
      said.add(value.get().text().strip());
    } else {
      gaps.add(what);
    }
  }
}
