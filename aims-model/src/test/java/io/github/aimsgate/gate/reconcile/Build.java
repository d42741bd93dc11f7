package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.asset.Scope;
import io.github.aimsgate.asset.Sighting;
import io.github.aimsgate.asset.Signal;
import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Gate;
import io.github.aimsgate.gate.GateInput;
import io.github.aimsgate.gate.ShadowAsset;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.source.Globs;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.history.History;
import io.github.aimsgate.system.AiSystem;
import io.github.aimsgate.system.SystemFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A build with systems, documents and what was found, put together bit by bit. */
final class Build {

  static final String SHA = "ab".repeat(32);
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private final Map<String, AiSystem> systems = new TreeMap<>();
  private final Map<String, List<EvidenceDocument>> documents = new TreeMap<>();
  private final List<Asset> assets = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> modules = new ArrayList<>(List.of(""));
  private String policy = "";

  Build system(String id, String stage, String covers, String more) {
    int line = systems.size() + 1;
    String text =
        "\n".repeat(line * 20)
            + """
            schema: aims/v1
            system:
              id: ID
              name: ID
              purpose: Ranks customers by their risk of leaving
              roles: [deployer]
              risk: minimal
              stage: STAGE
              owner: {name: ML, contact: ml@example.org}
              covers: [COVERS]
            """
                .replace("ID", id)
                .replace("STAGE", stage)
                .replace("COVERS", covers)
            + more;
    systems.put(id, SystemFile.parse("aims.yaml", text).get(0));
    documents.putIfAbsent(id, new ArrayList<>());
    return this;
  }

  Build system(String id, String covers) {
    return system(id, "verification", covers, "");
  }

  Build supplier(String entry) {
    return system(
        "scorer", "development", "'src/**'", "suppliers:\n  - {name: OpenAI, " + entry + "}\n");
  }

  Build files(String... paths) {
    files.addAll(List.of(paths));
    return this;
  }

  Build modules(String... folders) {
    modules.addAll(List.of(folders));
    return this;
  }

  Build policy(String text) {
    policy = text;
    return this;
  }

  Build card(String system, String path, String text, NamedDigest... digests) {
    return document(system, path, EvidenceKind.MODEL_CARD, text, digests);
  }

  Build document(
      String system, String path, EvidenceKind kind, String text, NamedDigest... digests) {
    documents
        .get(system)
        .add(
            new EvidenceDocument(
                path,
                "0".repeat(64),
                kind,
                "test",
                List.of(
                    new Passage(
                        Topic.TECHNICAL_DESIGN,
                        Strength.STRONG,
                        text,
                        new Location(path, 7, 1),
                        "test")),
                List.of(),
                List.of(),
                List.of(digests),
                List.of(),
                List.of()));
    return this;
  }

  static NamedDigest digest(String path, String hex) {
    return new NamedDigest("sha256", hex, path, new Location("MODEL_CARD.md", 9, 3));
  }

  Build asset(AssetKind kind, String name, String technology, Signal signal, String... places) {
    return asset(kind, name, technology, Confidence.CERTAIN, Scope.MAIN, signal, name, places);
  }

  Build asset(
      AssetKind kind,
      String name,
      String technology,
      Confidence confidence,
      Scope scope,
      Signal signal,
      String detail,
      String... places) {
    List<Sighting> seen = new ArrayList<>();
    for (String place : places) {
      seen.add(new Sighting(signal, new Location(place, 3, 1), detail));
    }
    Optional<String> sha256 =
        kind == AssetKind.MODEL_FILE ? Optional.of(SHA) : Optional.<String>empty();
    assets.add(
        new Asset(
            kind, name, Optional.empty(), technology, "llm", confidence, scope, sha256, seen));
    return this;
  }

  Build call(String technology, String... places) {
    return asset(AssetKind.CALL_SITE, technology, technology, Signal.SOURCE, places);
  }

  Build dependency(String name, String technology, String pom) {
    return asset(AssetKind.DEPENDENCY, name, technology, Signal.GRAPH, pom);
  }

  Build model(String... paths) {
    for (String path : paths) {
      asset(AssetKind.MODEL_FILE, path, "ONNX", Signal.CONTENT, path);
    }
    return this;
  }

  Build reference(String name) {
    return asset(AssetKind.MODEL_REFERENCE, name, "OpenAI", Signal.CONFIGURATION, "src/app.yaml");
  }

  Reconciled reconcile() {
    return reconcile(List.copyOf(assets), List.copyOf(systems.values()));
  }

  /** The same build, told in another order. */
  Reconciled shuffled(Random random) {
    List<Asset> mixed = new ArrayList<>();
    for (Asset asset : assets) {
      List<Sighting> seen = new ArrayList<>(asset.sightings());
      Collections.shuffle(seen, random);
      mixed.add(asset.at(seen));
    }
    Collections.shuffle(mixed, random);
    Collections.shuffle(files, random);
    Collections.shuffle(modules, random);
    documents.values().forEach(some -> Collections.shuffle(some, random));
    List<AiSystem> order = new ArrayList<>(systems.values());
    Collections.shuffle(order, random);
    return reconcile(mixed, order);
  }

  private Reconciled reconcile(List<Asset> found, List<AiSystem> order) {
    Signature openAi =
        new Signature(
            "OpenAI",
            "llm",
            Confidence.CERTAIN,
            Optional.of("OpenAI"),
            true,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return Reconciliation.of(
        order.stream().map(this::declared).toList(),
        new Found(found, List.of(), files, modules, List.of(openAi), files::contains, true),
        policy(),
        NOW);
  }

  private Declared declared(AiSystem system) {
    List<Globs> covers = system.covers().stream().map(glob -> Globs.compile(glob.text())).toList();
    return new Declared(
        input(system), path -> covers.stream().anyMatch(glob -> glob.matches(path)));
  }

  private GateInput input(AiSystem system) {
    return new GateInput(
        system,
        new GateInput.Version("1", false),
        documents.get(system.id()),
        List.of(),
        List.of(),
        List.of(),
        policy(),
        ControlCatalogue.standard(),
        new History.Unknown("no git"),
        List.of(),
        NOW,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Policy policy() {
    String text = "schema: aims/policy/v1\nname: t\nversion: 1\nextends: baseline\n" + policy;
    return PolicyReader.read(
        "aims-policy.yaml",
        (name, from) -> Optional.of(text.getBytes(StandardCharsets.UTF_8)),
        ControlCatalogue.standard());
  }

  /** The gate's decision with what was reconciled. */
  Decision decide() {
    Reconciled reconciled = reconcile();
    Gate gate = new Gate();
    return new Decision(
            policy(),
            NOW,
            Optional.empty(),
            Optional.empty(),
            systems.values().stream()
                .map(system -> gate.decide(input(system).with(reconciled.of(system))))
                .toList())
        .with(reconciled.discovered());
  }

  List<Finding> findings(String system) {
    return reconcile().of(systems.get(system)).findings();
  }

  Finding finding(String system, String rule) {
    return findings(system).stream()
        .filter(one -> one.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + rule + " in " + findings(system)));
  }

  boolean has(String system, String rule) {
    return findings(system).stream().anyMatch(one -> one.rule().equals(rule));
  }

  List<String> shadow() {
    return reconcile().discovered().shadow().stream()
        .map(ShadowAsset::asset)
        .map(asset -> asset.name() + " " + asset.sightings().size())
        .toList();
  }

  List<String> covered(String system) {
    return reconcile().of(systems.get(system)).assets().assets().stream().map(Asset::name).toList();
  }
}
