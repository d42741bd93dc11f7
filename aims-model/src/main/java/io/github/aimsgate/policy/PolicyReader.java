package io.github.aimsgate.policy;

import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Strength;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.source.Digests;
import io.github.aimsgate.source.Globs;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.Resource;
import io.github.aimsgate.yaml.Spelling;
import io.github.aimsgate.yaml.TreeReader;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads policies: a profile that ships with us, a file, or a file in a jar; each may extend one.
 */
public final class PolicyReader {

  /** The name of a project's policy file. */
  public static final String NAME = "aims-policy.yaml";

  /** What its first key must say. */
  public static final String SCHEMA = "aims/policy/v1";

  /** The profiles that ship with us, from little to much. */
  public static final List<String> PROFILES = List.of("baseline", "standard", "high-risk");

  private static final Pattern BRANCH =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._*-]*(/[A-Za-z0-9_*][A-Za-z0-9._*-]*)*");

  private final PolicySource source;
  private final ControlCatalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();
  private final ByteArrayOutputStream bytesRead = new ByteArrayOutputStream();
  private final Set<String> chain = new LinkedHashSet<>();
  private final PolicyDraft draft = new PolicyDraft();

  private PolicyReader(PolicySource source, ControlCatalogue catalogue) {
    this.source = source;
    this.catalogue = catalogue;
  }

  /**
   * Reads a policy.
   *
   * @param name a profile, a path, or {@value PolicySource#CLASS_PATH} and a resource
   * @throws InputException with every mistake of the policy and of those it extends
   */
  public static Policy read(String name, PolicySource source, ControlCatalogue catalogue) {
    if (PROFILES.contains(name)) {
      return Shipped.PROFILES_BY_NAME.get(name).policy();
    }
    return read(new PolicyReader(source, catalogue), name);
  }

  private static Policy read(PolicyReader reader, String name) {
    reader.load(name, Location.startOf(name));
    if (reader.problems.isEmpty() && reader.draft.finish("").requirements().isEmpty()) {
      reader.problems.add(
          new Problem(
              Location.startOf(name),
              "asks for nothing: a policy without requirements would pass everything",
              "extend a profile: " + String.join(", ", PROFILES)));
    }
    if (!reader.problems.isEmpty()) {
      throw new InputException(reader.problems);
    }
    return reader.draft.finish(Digests.sha256(reader.bytesRead.toByteArray()));
  }

  private void load(String name, Location from) {
    if (!chain.add(name)) {
      problems.add(
          new Problem(
              from,
              "extends itself: " + String.join(" → ", chain) + " → " + name,
              "extend a profile: " + String.join(", ", PROFILES)));
      return;
    }
    Optional<byte[]> bytes =
        PROFILES.contains(name)
            ? Optional.of(Resource.bytes(PolicyReader.class, name + ".yaml"))
            : source.open(name, from);
    if (bytes.isEmpty()) {
      problems.add(
          new Problem(
              from,
              "the policy \"" + name + "\" is not there",
              Spelling.nearest(name, PROFILES)
                  .map(word -> "write \"" + word + "\"")
                  .orElse(
                      "name a profile ("
                          + String.join(", ", PROFILES)
                          + "), a file of the project, or "
                          + PolicySource.CLASS_PATH
                          + " and a file in a jar on the plugin's class path")));
      return;
    }
    bytesRead.writeBytes(bytes.get());
    String file = PROFILES.contains(name) ? name + ".yaml" : name;
    List<Node> documents = TreeReader.yaml(file, Text.decode(file, bytes.get())).orThrow();
    if (documents.size() != 1) {
      problems.add(
          new Problem(
              Location.startOf(file),
              "must hold one document, and holds " + documents.size(),
              "start with \"schema: " + SCHEMA + "\""));
      return;
    }
    apply(Fields.of(documents.get(0), "a policy", problems));
  }

  private void apply(Fields file) {
    file.requiredText("schema")
        .filter(schema -> !schema.equals(SCHEMA))
        .ifPresent(
            schema ->
                file.report(
                    file.location("schema"),
                    "\"" + schema + "\" is a schema that this version does not know",
                    "write \"" + SCHEMA + "\""));
    Optional<String> name = file.requiredText("name");
    Optional<String> version = file.requiredText("version");
    file.text("extends").ifPresent(parent -> load(parent, file.location("extends")));
    draft.name = name.orElse("");
    draft.version = version.orElse("");
    branches(file);
    file.fields("measurements").ifPresent(this::measurements);
    file.fields("freshness").ifPresent(this::freshness);
    DiscoveryReader discovery = new DiscoveryReader(draft);
    file.fields("discovery").ifPresent(discovery::discovery);
    file.fields("baseline").ifPresent(discovery::baseline);
    for (Node item : file.list("requirements")) {
      requirement(file.item(item, "a requirement"));
    }
    file.finish();
  }

  private void branches(Fields file) {
    if (!file.has("branches")) {
      return;
    }
    List<String> branches = new ArrayList<>();
    for (Node.Scalar branch : file.texts("branches")) {
      if (BRANCH.matcher(branch.text()).matches()) {
        branches.add(branch.text());
      } else {
        file.report(
            branch.location(),
            "\"" + branch.text() + "\" is no name of a branch",
            "write a name such as main, or release/* for several");
      }
    }
    if (branches.isEmpty()) {
      file.report(
          file.location("branches"),
          "names no branch, so that nothing could go live",
          "name a branch, or remove the line to allow all");
    }
    draft.branches = List.copyOf(branches);
  }

  private void measurements(Fields fields) {
    if (fields.has("files")) {
      draft.measuredFiles = fields.texts("files").stream().map(Node.Scalar::text).toList();
    }
    stage(fields, "required-from").ifPresent(stage -> draft.measuredFrom = Optional.of(stage));
    for (Node item : fields.list("thresholds")) {
      Fields threshold = fields.item(item, "a threshold");
      Optional<String> metric = threshold.requiredText("metric");
      Optional<String> group = threshold.text("group");
      Optional<BigDecimal> least = decimal(threshold, "min");
      Optional<BigDecimal> most = decimal(threshold, "max");
      if (!threshold.has("min") && !threshold.has("max")) {
        threshold.report(
            threshold.location(),
            "a threshold needs \"min\" or \"max\"",
            "add a line \"min: 0.9\"");
      }
      threshold.finish();
      metric.ifPresent(
          text ->
              draft.thresholds.put(
                  text + "\n" + group.orElse(""), new Threshold(text, group, least, most)));
    }
    fields.finish();
  }

  private Optional<BigDecimal> decimal(Fields fields, String key) {
    Optional<Node> node = fields.node(key);
    if (node.isPresent()
        && node.get() instanceof Node.Scalar scalar
        && scalar.type() == Node.Type.NUMBER
        && scalar.text().matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
      return Optional.of(new BigDecimal(scalar.text()));
    }
    node.ifPresent(
        other ->
            fields.report(
                other.location(),
                "\"" + key + "\" must be a number, and is " + other.describe(),
                "write a number such as 0.9"));
    return Optional.empty();
  }

  private void freshness(Fields fields) {
    stage(fields, "from").ifPresent(stage -> draft.freshFrom = Optional.of(stage));
    fields
        .fields("review-within-days")
        .ifPresent(
            days -> {
              days.number("default", 1, 3650).ifPresent(n -> draft.reviewDays = n.intValue());
              for (Node.Entry entry : days.entries()) {
                if (!entry.key().equals("default") && isControl(days, entry)) {
                  days.number(entry.key(), 1, 3650)
                      .ifPresent(n -> draft.daysByControl.put(entry.key(), n.intValue()));
                }
              }
            });
    fields
        .fields("subjects")
        .ifPresent(
            subjects -> {
              for (String key : List.of("model", "training-code", "data")) {
                if (subjects.has(key)) {
                  draft.subjects.put(key, globs(subjects, key));
                }
              }
              subjects.finish();
            });
    fields.finish();
  }

  private boolean isControl(Fields fields, Node.Entry entry) {
    if (catalogue.ids().contains(entry.key())) {
      return true;
    }
    fields.report(
        entry.keyLocation(),
        "\"" + entry.key() + "\" is no control",
        Spelling.allowed(entry.key(), catalogue.ids()));
    return false;
  }

  private List<String> globs(Fields fields, String key) {
    List<String> globs = new ArrayList<>();
    for (Node.Scalar glob : fields.texts(key)) {
      try {
        Globs.compile(glob.text());
        globs.add(glob.text());
      } catch (IllegalArgumentException invalid) {
        fields.report(
            glob.location(),
            "\"" + glob.text() + "\" is no glob: " + invalid.getMessage(),
            "write a path such as models/**");
      }
    }
    return List.copyOf(globs);
  }

  private void requirement(Fields fields) {
    Optional<String> id = fields.requiredText("id");
    Optional<Requirement> known = id.map(draft.requirements::get);
    Optional<String> disabled = fields.text("disabled");
    Optional<Stage> from = stage(fields, "stage");
    Optional<Stage> until = stage(fields, "until");
    Optional<RiskLevel> risk =
        fields.word("risk", RiskLevel::of, words(RiskLevel.values(), RiskLevel::word));
    Optional<Requirement.Condition> when =
        fields.word(
            "when",
            Requirement.Condition::of,
            words(Requirement.Condition.values(), Requirement.Condition::word));
    Optional<Strength> least =
        fields.word("strength", PolicyReader::strength, List.of("strong", "weak"));
    List<List<Topic>> anyOf = alternatives(fields);
    Optional<String> need = fields.text("need");
    Optional<String> fix = fields.text("fix");
    fields.finish();
    if (id.isEmpty() || !isRule(fields, id.get())) {
      return;
    }
    if (disabled.isPresent()) {
      disable(fields, id.get(), known.isPresent(), disabled.get());
      return;
    }
    draft.disabled.remove(id.get());
    if (known.isEmpty() && (from.isEmpty() || risk.isEmpty() || anyOf.isEmpty())) {
      fields.report(
          fields.location("id"),
          "\"" + id.get() + "\" is no requirement of the policy that this one extends",
          Spelling.nearest(id.get(), draft.requirements.keySet())
              .map(word -> "write \"" + word + "\"")
              .orElse("give a new requirement its stage, risk and any-of"));
      return;
    }
    draft.requirements.put(
        id.get(),
        new Requirement(
            id.get(),
            from.or(() -> known.map(Requirement::from)).orElseThrow(),
            until.or(() -> known.map(Requirement::until)).orElse(Stage.RETIREMENT),
            risk.or(() -> known.map(Requirement::risk)).orElseThrow(),
            when.or(() -> known.flatMap(Requirement::when)),
            anyOf.isEmpty() ? known.orElseThrow().anyOf() : anyOf,
            least.or(() -> known.map(Requirement::least)).orElse(Strength.STRONG),
            need.or(() -> known.map(Requirement::need)).orElse(topicsInWords(anyOf)),
            fix.or(() -> known.map(Requirement::fix))
                .orElse("add evidence on " + topicsInWords(anyOf))));
  }

  private void disable(Fields fields, String id, boolean known, String reason) {
    if (!known) {
      fields.report(
          fields.location("id"),
          "\"" + id + "\" is no requirement of the policy that this one extends",
          Spelling.allowed(id, draft.requirements.keySet()));
    } else if (List.of("true", "false").contains(reason) || Reason.isNone(reason)) {
      fields.report(
          fields.location("disabled"),
          "a requirement is turned off with a reason, and \"" + reason + "\" is none",
          "write disabled: \"why\", or remove the line");
    } else {
      draft.disabled.put(id, reason);
    }
  }

  private boolean isRule(Fields fields, String id) {
    String control = Requirement.controlOf(id);
    if (!catalogue.ids().contains(control)) {
      fields.report(
          fields.location("id"),
          "\"" + control + "\" is no control",
          Spelling.allowed(control, catalogue.ids()));
      return false;
    }
    if (!id.matches("[A-Z0-9.]+/[a-z0-9]+(-[a-z0-9]+)*")) {
      fields.report(
          fields.location("id"),
          "\"" + id + "\" is no requirement's id",
          "write the control, a slash and a word, such as " + control + "/my-rule");
      return false;
    }
    return true;
  }

  private List<List<Topic>> alternatives(Fields fields) {
    List<String> ids = words(Topic.values(), Topic::id);
    List<List<Topic>> alternatives = new ArrayList<>();
    for (Node item : fields.list("any-of")) {
      List<Topic> topics = new ArrayList<>();
      List<Node> words = item instanceof Node.Sequence list ? list.items() : List.of(item);
      for (Node word : words) {
        fields.word(word, "topic", Topic::of, ids).ifPresent(topics::add);
      }
      if (!topics.isEmpty()) {
        alternatives.add(topics);
      }
    }
    return alternatives;
  }

  private static String topicsInWords(List<List<Topic>> anyOf) {
    return String.join(
        ", or ",
        anyOf.stream()
            .map(topics -> String.join(" and ", topics.stream().map(Topic::id).toList()))
            .toList());
  }

  private static Optional<Strength> strength(String word) {
    return switch (word) {
      case "strong" -> Optional.of(Strength.STRONG);
      case "weak" -> Optional.of(Strength.WEAK);
      default -> Optional.empty();
    };
  }

  private Optional<Stage> stage(Fields fields, String key) {
    return fields.word(key, Stage::of, words(Stage.values(), Stage::word));
  }

  private static <T> List<String> words(T[] values, java.util.function.Function<T, String> toWord) {
    return Arrays.stream(values).map(toWord).toList();
  }

  /** A profile, read when first asked for, and then once. Thread-safe. */
  private static final class Shipped {

    private static final Map<String, Shipped> PROFILES_BY_NAME =
        PROFILES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Shipped::new));

    private final String name;
    private Optional<Policy> policy = Optional.empty();

    private Shipped(String name) {
      this.name = name;
    }

    synchronized Policy policy() {
      if (policy.isEmpty()) {
        PolicySource nothing = (file, from) -> Optional.empty();
        policy =
            Optional.of(
                PolicyReader.read(new PolicyReader(nothing, ControlCatalogue.standard()), name));
      }
      return policy.orElseThrow();
    }
  }
}
