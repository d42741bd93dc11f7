package io.github.aimsgate.record;

import static io.github.aimsgate.record.StrictJson.required;

import io.github.aimsgate.record.key.PublicKey;
import io.github.aimsgate.source.InputException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the predicate of a statement: its place, and what it says if its type is read at all. */
final class PredicateReader {

  private final RecordType type;
  private final Content.Builder content = Content.by("");
  private RecordId recordId;
  private RecordType recordType;
  private Position ledger;
  private Instant timeCreated;
  private String decisionId;
  private Decision decision;

  private PredicateReader(RecordType type) {
    this.type = type;
  }

  static Predicate predicate(StrictJson json, RecordType type) {
    PredicateReader reader = new PredicateReader(type);
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      reader.entry(json, key);
    }
    return reader.predicate(seen);
  }

  private Predicate predicate(Set<String> seen) {
    if (required("recordType", recordType) != type) {
      throw new IllegalArgumentException("has a record type that is not its predicate type's");
    }
    if (!type.isLater() && !seen.contains("verifier")) {
      throw new IllegalArgumentException("has no \"verifier\"");
    }
    if ((decisionId == null) != (decision == null)) {
      throw new IllegalArgumentException("has one of \"decisionId\" and \"decision\"");
    }
    if (decision != null) {
      content.decision(new Decision(decisionId, decision.systems(), decision.subjectSha256()));
    }
    return new Predicate(
        required("recordId", recordId),
        required("ledger", ledger),
        required("timeCreated", timeCreated),
        content.build());
  }

  private void entry(StrictJson json, String key) {
    switch (key) {
      case "recordId" -> recordId = new RecordId(json.text());
      case "recordType" -> recordType = RecordType.of(json.text()).orElse(null);
      case "ledger" -> ledger = position(json);
      case "timeCreated" -> timeCreated = StatementReader.instant(json.text());
      default -> {
        if (type.isLater()) {
          json.skip();
        } else {
          content(json, key);
        }
      }
    }
  }

  private void content(StrictJson json, String key) {
    switch (key) {
      case "verifier" -> content.verifier(json.flat("id").required("id"));
      case "properties" -> content.properties(json.texts());
      case "verdict" -> content.verdict(json.text());
      case "policy" -> content.policy(policy(json));
      case "aiSystem" -> content.aiSystem(system(json));
      case "controls" -> content.controls(json.items(PredicateReader::control));
      case "evidence" -> content.evidenceSha256(json.flat("sha256").required("sha256"));
      case "decisionId" -> decisionId = json.text();
      case "decision" -> decision = decision(json);
      case "deployment" -> content.deployment(deployment(json));
      case "artifacts" -> content.artifacts(json.items(PredicateReader::artifact));
      case "build" -> content.build(build(json));
      case "relatesTo" -> content.relatesTo(json.items(PredicateReader::relation));
      case "rootKeys" -> content.rootKeys(json.items(PredicateReader::rootKey));
      default -> throw StrictJson.unknown(key);
    }
  }

  private static Position position(StrictJson json) {
    String origin = null;
    Long index = null;
    String prevRoot = null;
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "origin" -> origin = json.text();
        case "index" -> index = json.number();
        case "prevRoot" -> prevRoot = json.text();
        default -> throw StrictJson.unknown(key);
      }
    }
    return new Position(
        required("origin", origin), required("index", index), required("prevRoot", prevRoot));
  }

  private static PolicyRef policy(StrictJson json) {
    StrictJson.Flat in = json.flat("name", "version", "sha256");
    return new PolicyRef(in.required("name"), in.required("version"), in.required("sha256"));
  }

  private static SystemRef system(StrictJson json) {
    StrictJson.Flat in = json.flat("id", "version", "risk", "stage", "assetsSha256");
    return new SystemRef(
        in.required("id"),
        in.required("version"),
        in.required("risk"),
        in.required("stage"),
        in.find("assetsSha256"));
  }

  private static ControlStatus control(StrictJson json) {
    StrictJson.Flat in = json.flat("id", "status");
    return new ControlStatus(in.required("id"), in.required("status"));
  }

  private static Deployment deployment(StrictJson json) {
    StrictJson.Flat in = json.flat("environment", "action", "resourceUri");
    return new Deployment(
        in.required("environment"), in.required("action"), in.find("resourceUri"));
  }

  private static Subject artifact(StrictJson json) {
    StrictJson.Flat in = json.flat("name", "sha256");
    return new Subject(in.required("name"), in.required("sha256"));
  }

  private static BuildInput input(StrictJson json) {
    StrictJson.Flat in = json.flat("path", "sha256");
    return new BuildInput(in.required("path"), in.required("sha256"));
  }

  private static Relation relation(StrictJson json) {
    StrictJson.Flat in = json.flat("recordId", "relation");
    return new Relation(new RecordId(in.required("recordId")), in.required("relation"));
  }

  private static Decision decision(StrictJson json) {
    List<String> systems = null;
    String subjectSha256 = null;
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "systems" -> systems = json.texts();
        case "subjectSha256" -> subjectSha256 = json.text();
        default -> throw StrictJson.unknown(key);
      }
    }
    return new Decision("", required("systems", systems), Optional.ofNullable(subjectSha256));
  }

  private static Build build(StrictJson json) {
    Map<String, String> texts = new HashMap<>();
    List<BuildInput> inputs = List.of();
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "pluginVersion", "classPathSha256", "commit", "ciJob", "maven" ->
            texts.put(key, json.text());
        case "inputs" -> inputs = json.items(PredicateReader::input);
        default -> throw StrictJson.unknown(key);
      }
    }
    StrictJson.Flat in = new StrictJson.Flat(texts);
    return new Build(
        in.required("pluginVersion"),
        in.find("classPathSha256"),
        in.find("commit"),
        in.find("ciJob"),
        in.find("maven"),
        inputs);
  }

  private static RootKey rootKey(StrictJson json) {
    String fingerprint = null;
    String openSsh = null;
    List<String> roles = null;
    String person = null;
    Set<String> seen = json.object();
    for (String key = json.key(seen); key != null; key = json.key(seen)) {
      switch (key) {
        case "fingerprint" -> fingerprint = json.text();
        case "openSsh" -> openSsh = json.text();
        case "roles" -> roles = json.texts();
        case "person" -> person = json.text();
        default -> throw StrictJson.unknown(key);
      }
    }
    PublicKey key = key(required("openSsh", openSsh));
    if (!key.fingerprint().equals(required("fingerprint", fingerprint))) {
      throw new IllegalArgumentException("has a root key with another key's fingerprint");
    }
    return new RootKey(key, required("roles", roles), required("person", person));
  }

  private static PublicKey key(String openSsh) {
    try {
      return PublicKey.parse("openSsh", openSsh);
    } catch (InputException none) {
      throw new IllegalArgumentException("has a root key that is none");
    }
  }
}
