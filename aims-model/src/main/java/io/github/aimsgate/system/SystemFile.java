package io.github.aimsgate.system;

import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.source.Globs;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import io.github.aimsgate.yaml.TreeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code aims.yaml}: one system a document, strictly. */
public final class SystemFile {

  /** The name of the file. */
  public static final String NAME = "aims.yaml";

  /** What the first key of each document must say. */
  public static final String SCHEMA = "aims/v1";

  private static final long MAX_BYTES = 1 << 20;
  private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

  private final String path;
  private final List<Problem> problems = new ArrayList<>();

  private SystemFile(String path) {
    this.path = path;
  }

  /**
   * The systems that a file declares.
   *
   * @param path of the file, relative to the tree
   * @throws InputException with every mistake of the file
   */
  public static List<AiSystem> read(SourceTree tree, String path) {
    return parse(path, Text.decode(path, tree.read(path, MAX_BYTES)));
  }

  /** The systems that a text declares. */
  public static List<AiSystem> parse(String path, String text) {
    return new SystemFile(path).systems(text);
  }

  private List<AiSystem> systems(String text) {
    List<Node> documents = TreeReader.yaml(path, text).orThrow();
    List<AiSystem> systems = new ArrayList<>();
    for (Node document : documents) {
      system(document).ifPresent(systems::add);
    }
    if (documents.isEmpty()) {
      problems.add(
          new Problem(
              Location.startOf(path), "declares no system", "run aims:init, or write one by hand"));
    }
    rejectSameId(systems);
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return systems;
  }

  private Optional<AiSystem> system(Node document) {
    Fields file = Fields.of(document, "an aims.yaml document", problems);
    file.requiredText("schema")
        .filter(schema -> !schema.equals(SCHEMA))
        .ifPresent(
            schema ->
                file.report(
                    file.location("schema"),
                    "\"" + schema + "\" is a schema that this version does not know",
                    "write \"" + SCHEMA + "\""));
    List<AiSystem.Located> evidence = located(file, "evidence");
    List<Supplier> suppliers = SupplierReader.read(file);
    Optional<Fields> found = file.requiredNode("system").map(node -> file.item(node, "\"system\""));
    file.finish();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = found.get();
    Optional<String> id = fields.requiredText("id").filter(text -> isId(fields, text));
    Optional<String> name = fields.requiredText("name");
    Optional<String> purpose = fields.requiredText("purpose");
    Optional<String> version = fields.text("version").filter(text -> notBlank(fields, text));
    List<Role> roles = roles(fields);
    fields.requiredNode("risk");
    Optional<RiskLevel> risk =
        fields.word("risk", RiskLevel::of, words(RiskLevel.values(), RiskLevel::word));
    fields.requiredNode("stage");
    Optional<Stage> stage = fields.word("stage", Stage::of, words(Stage.values(), Stage::word));
    Optional<AiSystem.Owner> owner = owner(fields);
    List<AiSystem.Located> covers = located(fields, "covers");
    covers.forEach(this::requireGlob);
    fields.finish();
    if (id.isEmpty()
        || name.isEmpty()
        || purpose.isEmpty()
        || risk.isEmpty()
        || stage.isEmpty()
        || owner.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AiSystem(
            id.get(),
            name.get(),
            version,
            purpose.get(),
            roles,
            risk.get(),
            stage.get(),
            owner.get(),
            covers,
            evidence,
            suppliers,
            fields.location("id"),
            fields.location("risk"),
            fields.location("purpose")));
  }

  private boolean isId(Fields fields, String id) {
    if (ID.matcher(id).matches()) {
      return true;
    }
    fields.report(
        fields.location("id"),
        "\"" + id + "\" is no system id",
        "use a to z, 0 to 9 and hyphens between them, at most 64 characters");
    return false;
  }

  private boolean notBlank(Fields fields, String version) {
    if (!version.isBlank()) {
      return true;
    }
    fields.report(
        fields.location("version"), "\"version\" is empty", "name the version, or remove the line");
    return false;
  }

  private List<Role> roles(Fields fields) {
    List<Role> roles = new ArrayList<>();
    fields.requiredNode("roles");
    for (Node item : fields.list("roles")) {
      fields
          .word(item, "role", Role::of, words(Role.values(), Role::word))
          .ifPresent(
              role -> {
                if (roles.contains(role)) {
                  fields.report(
                      item.location(), "\"" + role.word() + "\" stands here twice", "remove one");
                }
                roles.add(role);
              });
    }
    if (fields.has("roles") && fields.list("roles").isEmpty()) {
      fields.report(
          fields.location("roles"), "\"roles\" is empty", "name at least one, such as [deployer]");
    }
    return roles;
  }

  private Optional<AiSystem.Owner> owner(Fields fields) {
    Optional<Fields> owner =
        fields.requiredNode("owner").map(node -> fields.item(node, "\"owner\""));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name = owner.get().requiredText("name");
    Optional<String> contact = owner.get().requiredText("contact");
    owner.get().finish();
    return name.isPresent() && contact.isPresent()
        ? Optional.of(new AiSystem.Owner(name.get(), contact.get()))
        : Optional.empty();
  }

  private List<AiSystem.Located> located(Fields fields, String key) {
    Set<String> seen = new HashSet<>();
    List<AiSystem.Located> texts = new ArrayList<>();
    for (Node.Scalar item : fields.texts(key)) {
      if (item.text().isBlank()) {
        fields.report(item.location(), "an entry of \"" + key + "\" is empty", "remove it");
      } else if (!seen.add(item.text())) {
        fields.report(item.location(), "\"" + item.text() + "\" stands here twice", "remove one");
      } else {
        texts.add(new AiSystem.Located(item.text(), item.location()));
      }
    }
    if (fields.has(key) && fields.list(key).isEmpty()) {
      fields.report(
          fields.location(key), "\"" + key + "\" is an empty list", "name one, or remove the line");
    }
    return texts;
  }

  private void requireGlob(AiSystem.Located glob) {
    try {
      Globs.compile(glob.text());
    } catch (IllegalArgumentException invalid) {
      problems.add(
          new Problem(
              glob.location(),
              "\"" + glob.text() + "\" is no glob: " + invalid.getMessage(),
              "write a path such as src/main/**"));
    }
  }

  private void rejectSameId(List<AiSystem> systems) {
    Map<String, Location> first = new HashMap<>();
    for (AiSystem system : systems) {
      Location earlier = first.putIfAbsent(system.id(), system.location());
      if (earlier != null) {
        problems.add(
            new Problem(
                system.location(),
                "\"" + system.id() + "\" is already declared at " + earlier,
                "give each system an id of its own"));
      }
    }
  }

  private static <T> List<String> words(T[] values, java.util.function.Function<T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }
}
