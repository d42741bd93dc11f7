package io.github.aimsgate.record;

import static io.github.aimsgate.yaml.JsonText.object;
import static io.github.aimsgate.yaml.JsonText.objects;
import static io.github.aimsgate.yaml.JsonText.texts;

import io.github.aimsgate.yaml.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes statements; what {@link StatementReader} reads. In ASCII, because some verifiers count
 * characters where DSSE counts bytes.
 */
final class StatementWriter {

  static final String TYPE = "https://in-toto.io/Statement/v1";

  private final JsonGenerator json;

  private StatementWriter(JsonGenerator json) {
    this.json = json;
  }

  static byte[] bytes(Statement statement) {
    return JsonText.ascii(json -> new StatementWriter(json).statement(statement));
  }

  private void statement(Statement statement) {
    text("_type", TYPE);
    list("subject", statement.subjects(), this::subject);
    text("predicateType", statement.type().predicateType());
    object(json, "predicate", in -> predicate(statement.type(), statement.predicate()));
  }

  private void subject(Subject subject) {
    text("name", subject.name());
    object(json, "digest", in -> text("sha256", subject.sha256()));
  }

  private void predicate(RecordType type, Predicate predicate) {
    text("recordId", predicate.recordId().text());
    text("recordType", type.word());
    object(json, "ledger", in -> position(predicate.ledger()));
    text("timeCreated", predicate.timeCreated().toString());
    content(predicate.content());
  }

  private void position(Position ledger) {
    text("origin", ledger.origin());
    json.writeNumberProperty("index", ledger.index());
    text("prevRoot", ledger.prevRoot());
  }

  private void content(Content content) {
    object(json, "verifier", in -> text("id", content.verifier()));
    if (!content.properties().isEmpty()) {
      texts(json, "properties", content.properties());
    }
    text("verdict", content.verdict());
    part("policy", content.policy(), this::policy);
    part("aiSystem", content.aiSystem(), this::system);
    list("controls", content.controls(), this::control);
    part("evidence", content.evidenceSha256(), sha256 -> text("sha256", sha256));
    text("decisionId", content.decision().map(Decision::id));
    part("decision", content.decision(), this::decision);
    part("deployment", content.deployment(), this::deployment);
    list("artifacts", content.artifacts(), this::artifact);
    part("build", content.build(), this::build);
    list("relatesTo", content.relatesTo(), this::relation);
    list("rootKeys", content.rootKeys(), this::rootKey);
  }

  private void policy(PolicyRef policy) {
    text("name", policy.name());
    text("version", policy.version());
    text("sha256", policy.sha256());
  }

  private void system(SystemRef system) {
    text("id", system.id());
    text("version", system.version());
    text("risk", system.risk());
    text("stage", system.stage());
    text("assetsSha256", system.assetsSha256());
  }

  private void control(ControlStatus control) {
    text("id", control.id());
    text("status", control.status());
  }

  private void decision(Decision decision) {
    texts(json, "systems", decision.systems());
    text("subjectSha256", decision.subjectSha256());
  }

  private void deployment(Deployment deployment) {
    text("environment", deployment.environment());
    text("action", deployment.action());
    text("resourceUri", deployment.resourceUri());
  }

  private void artifact(Subject artifact) {
    text("name", artifact.name());
    text("sha256", artifact.sha256());
  }

  private void build(Build build) {
    text("pluginVersion", build.pluginVersion());
    text("classPathSha256", build.classPathSha256());
    text("commit", build.commit());
    text("ciJob", build.ciJob());
    text("maven", build.maven());
    list("inputs", build.inputs(), this::input);
  }

  private void input(BuildInput input) {
    text("path", input.path());
    text("sha256", input.sha256());
  }

  private void relation(Relation relation) {
    text("recordId", relation.recordId().text());
    text("relation", relation.relation());
  }

  private void rootKey(RootKey root) {
    text("fingerprint", root.key().fingerprint());
    text("openSsh", root.key().toOpenSsh(""));
    texts(json, "roles", root.roles());
    text("person", root.person());
  }

  private void text(String key, String text) {
    json.writeStringProperty(key, text);
  }

  private void text(String key, Optional<String> text) {
    text.ifPresent(present -> text(key, present));
  }

  private <T> void part(String key, Optional<T> part, Consumer<T> entries) {
    part.ifPresent(present -> object(json, key, in -> entries.accept(present)));
  }

  private <T> void list(String key, List<T> items, Consumer<T> entries) {
    if (!items.isEmpty()) {
      objects(json, key, items, entries);
    }
  }
}
