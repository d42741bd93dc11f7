package io.github.aimsgate.gate;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Claim;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.Passage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.policy.Waiver;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.history.Change;
import io.github.aimsgate.source.history.DocumentHistory;
import io.github.aimsgate.source.history.History;
import io.github.aimsgate.system.AiSystem;
import io.github.aimsgate.system.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together inputs for the gate: a system with a card, changed bit by bit. */
final class Inputs {

  static final ControlCatalogue CATALOGUE = ControlCatalogue.standard();
  static final String CARD = "MODEL_CARD.md";

  private Stage stage = Stage.VERIFICATION;
  private RiskLevel risk = RiskLevel.MINIMAL;
  private String policy = "baseline";
  private String extra = "";
  private String purpose = "Ranks customers by their risk of leaving, for the retention team";
  private Optional<String> version = Optional.empty();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private final List<String> partial = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<GateInput.Digested> digests = new ArrayList<>();
  private Optional<String> unmeasured = Optional.empty();
  private History history = new History.Unknown("not inside a git work tree");
  private Optional<String> environment = Optional.empty();
  private int line = 1;

  /** A system that passes the baseline profile at verification. */
  static Inputs complete() {
    Inputs inputs = new Inputs();
    for (Topic topic :
        List.of(
            Topic.RISK_SCREENING,
            Topic.INTENDED_USE,
            Topic.OUT_OF_SCOPE_USE,
            Topic.EVALUATION,
            Topic.TRAINING_DATA,
            Topic.DATA_PROVENANCE)) {
      inputs.passage(topic, Strength.STRONG, "says enough about " + topic.id());
    }
    return inputs.measured("accuracy", "0.88", "");
  }

  Inputs without(Topic topic) {
    passages.removeIf(passage -> passage.topic() == topic);
    return this;
  }

  Inputs passage(Topic topic, Strength strength, String text) {
    passages.add(new Passage(topic, strength, text, new Location(CARD, ++line, 1), "test"));
    return this;
  }

  Inputs fact(Fact.Kind kind, String value) {
    facts.add(new Fact(kind, value, new Location(CARD, ++line, 1)));
    return this;
  }

  Inputs claim(String metric, String value, boolean percent, String slice) {
    claims.add(
        new Claim(metric, new BigDecimal(value), percent, slice, new Location(CARD, ++line, 5)));
    return this;
  }

  Inputs measured(String metric, String value, String slice) {
    measurements.add(
        new Measurement(
            metric, new BigDecimal(value), slice, new Location("target/metrics.json", 4, 3)));
    return this;
  }

  Inputs remeasured(String metric, String value) {
    measurements.clear();
    return measured(metric, value, "");
  }

  Inputs notMeasured(String reason) {
    unmeasured = Optional.of(reason);
    return this;
  }

  Inputs goingLiveIn(String where) {
    environment = Optional.of(where);
    return this;
  }

  Inputs stage(Stage to) {
    stage = to;
    return this;
  }

  Inputs risk(RiskLevel to) {
    risk = to;
    return this;
  }

  Inputs policy(String name, String more) {
    policy = name;
    extra = more;
    return this;
  }

  Inputs purpose(String text) {
    purpose = text;
    return this;
  }

  Inputs version(String declared) {
    version = Optional.of(declared);
    return this;
  }

  Inputs partial(String reason) {
    partial.add(reason);
    return this;
  }

  Inputs waiver(String requirement, String created, String expires) {
    waivers.add(
        new Waiver(
            "W-1",
            "scorer",
            requirement,
            "being collected",
            "A. Novak",
            LocalDate.parse(created),
            LocalDate.parse(expires),
            Location.startOf("aims-waivers.yaml")));
    return this;
  }

  Inputs digest(String stated, String actual) {
    digests.add(
        new GateInput.Digested(
            new NamedDigest("sha256", stated, "data/train.csv", new Location(CARD, 9, 3)), actual));
    return this;
  }

  Inputs unseen(String path) {
    return known(
        Optional.of(new DocumentHistory.Unseen(path, Optional.of(change('b')))), "2026-11-01");
  }

  Inputs neverCommitted(String changed) {
    DocumentHistory.Unseen unseen = new DocumentHistory.Unseen(changed, Optional.of(change('b')));
    history =
        new History.Known(
            "c".repeat(40),
            false,
            Map.of(
                CARD,
                new DocumentHistory(
                    CARD, Optional.empty(), true, false, List.of(), Optional.of(unseen))));
    return this;
  }

  Inputs lastCommitted(String day) {
    return known(Optional.empty(), day);
  }

  private Inputs known(Optional<DocumentHistory.Unseen> unseen, String day) {
    Change last =
        new Change("a".repeat(40), Instant.parse(day + "T12:00:00Z"), "R. Diaz <rd@example.org>");
    history =
        new History.Known(
            "c".repeat(40),
            false,
            Map.of(
                CARD,
                new DocumentHistory(
                    CARD, Optional.of(last), false, false, List.of(last.author()), unseen)));
    return this;
  }

  private static Change change(char digit) {
    return new Change(
        String.valueOf(digit).repeat(40), Instant.parse("2026-11-10T00:00:00Z"), "x <x@y.z>");
  }

  Decision.OfSystem decide() {
    return new Gate().decide(build());
  }

  GateInput build() {
    Location at = new Location("aims.yaml", 3, 7);
    EvidenceDocument card = document(CARD, EvidenceKind.MODEL_CARD, passages, List.of());
    EvidenceDocument metrics =
        document("target/metrics.json", EvidenceKind.TEST_RESULTS, List.of(), measurements);
    return new GateInput(
        new AiSystem(
            "scorer",
            "Scorer",
            version,
            purpose,
            List.of(Role.DEPLOYER),
            risk,
            stage,
            new AiSystem.Owner("Retention ML", "ml@example.org"),
            List.of(),
            List.of(),
            List.of(),
            at,
            new Location("aims.yaml", 7, 9),
            new Location("aims.yaml", 5, 12)),
        new GateInput.Version(version.orElse("1.0.0"), version.isPresent()),
        passages.isEmpty() && facts.isEmpty() && claims.isEmpty() ? List.of() : List.of(card),
        List.of(),
        digests,
        measurements.isEmpty() ? List.of() : List.of(new GateInput.Metrics(metrics, unmeasured)),
        readPolicy(),
        CATALOGUE,
        history,
        waivers,
        Instant.parse("2026-11-21T00:00:00Z"),
        partial,
        environment,
        Optional.empty());
  }

  private Policy readPolicy() {
    if (extra.isEmpty()) {
      return PolicyReader.read(policy, (name, from) -> Optional.empty(), CATALOGUE);
    }
    String text =
        "schema: aims/policy/v1\nname: test\nversion: \"1\"\nextends: " + policy + "\n" + extra;
    return PolicyReader.read(
        "aims-policy.yaml",
        (name, from) -> Optional.of(text.getBytes(StandardCharsets.UTF_8)),
        CATALOGUE);
  }

  private EvidenceDocument document(
      String path, EvidenceKind kind, List<Passage> about, List<Measurement> figures) {
    boolean isCard = path.equals(CARD);
    return new EvidenceDocument(
        path,
        "0".repeat(64),
        kind,
        "test",
        about,
        isCard ? facts : List.of(),
        isCard ? claims : List.of(),
        List.of(),
        figures,
        List.of());
  }
}
