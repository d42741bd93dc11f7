package io.github.aimsgate.run;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.Fact;
import io.github.aimsgate.evidence.Measurement;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.evidence.Unconfirmed;
import io.github.aimsgate.evidence.format.EvidenceReader;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.WorkingTree;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the first files of a project: {@code aims.yaml}, a card and an assessment, filled with
 * what the build knows, the AI in it among that, and, marked, with what other documents say; the
 * rest are placeholders that the judge refuses. Overwrites nothing.
 */
public final class InitRun {

  private static final String CARD = "MODEL_CARD.md";
  private static final String ASSESSMENT = "docs/impact-assessment.yaml";
  private static final String METRICS = "target/metrics.json";
  private static final String UNKNOWN = "[More Information Needed]";
  private static final int LONGEST_ID = 64;

  /** The slots of the card that other documents can fill. */
  private static final Map<String, Topic> SECTIONS =
      Map.of(
          "design", Topic.TECHNICAL_DESIGN,
          "intended", Topic.INTENDED_USE,
          "excluded", Topic.OUT_OF_SCOPE_USE,
          "limitations", Topic.LIMITATIONS,
          "training", Topic.TRAINING_DATA,
          "provenance", Topic.DATA_PROVENANCE,
          "preparation", Topic.DATA_PREPARATION,
          "quality", Topic.DATA_QUALITY);

  private final Request request;
  private final WorkingTree tree;
  private final List<String> files;
  private final Borrowed borrowed;
  private final BorrowedAssessment effects;
  private final FoundAi found;
  private final List<String> written = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  private InitRun(Request request) {
    this.request = request;
    this.tree = new WorkingTree(request.folder());
    this.files = tree.files("");
    this.borrowed = Borrowed.from(tree, files.stream().filter(f -> !f.equals(METRICS)).toList());
    this.effects = new BorrowedAssessment(borrowed);
    this.found = new FoundAi(request.found(), files, UNKNOWN);
  }

  /**
   * Writes what is missing.
   *
   * @throws io.github.aimsgate.source.InputException if a file cannot be written
   */
  public static Result init(Request request) {
    return new InitRun(request).init();
  }

  private Result init() {
    write(SystemFile.NAME, existing(SystemFile.NAME), Template.fill("init-aims.yaml", yaml()));
    write(CARD, existing(CARD), Template.fill("init-model-card.md", markdown()));
    write(
        ASSESSMENT,
        existing(ASSESSMENT),
        Template.fill("init-impact-assessment.yaml", assessment()));
    return new Result(written, kept, nextSteps());
  }

  private void write(String path, Optional<String> existing, String text) {
    if (existing.isPresent()) {
      kept.add(existing.get());
    } else if (NewFile.write(tree.root(), path, text)) {
      written.add(path);
    } else {
      kept.add(path);
    }
  }

  /** A file of the same name in any spelling, at the top or in {@code docs}. */
  private Optional<String> existing(String path) {
    String wanted = stem(path.substring(path.lastIndexOf('/') + 1));
    return files.stream()
        .filter(
            file -> {
              String name = file.regionMatches(true, 0, "docs/", 0, 5) ? file.substring(5) : file;
              return name.indexOf('/') < 0 && stem(name).equals(wanted);
            })
        .findFirst();
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Map<String, String> yaml() {
    return Map.of(
        "id", id(request.artifactId()),
        "name", Template.yaml(title()),
        "purpose", Template.yaml(purpose()),
        "owner", Template.yaml(known(request.developer())),
        "contact", Template.yaml(known(request.email())),
        "version", Template.yaml(request.version()),
        "found", found.comment(),
        "suppliers", found.suppliers());
  }

  private Map<String, String> assessment() {
    Map<String, String> values = new HashMap<>(yaml());
    values.putAll(effects.slots());
    return values;
  }

  private Map<String, String> markdown() {
    Map<String, String> values = new HashMap<>();
    values.put("title", Template.plain(title()));
    values.put("version", Template.plain(request.version()));
    values.put("commit", request.commit().map(Template::plain).orElse(UNKNOWN));
    values.put("owner", owner());
    values.put("contact", Template.plain(known(request.email())));
    values.put("license", borrowed.value(Fact.Kind.LICENSE).orElse(UNKNOWN));
    values.put("models", models());
    values.put("evaluation", evaluation());
    SECTIONS.forEach((slot, topic) -> values.put(slot, borrowed.paragraphs(topic).orElse(UNKNOWN)));
    found.libraries().ifPresent(built -> values.merge("design", built, InitRun::below));
    return values;
  }

  private static String below(String text, String first) {
    return first + "\n\n" + text;
  }

  private String owner() {
    return request
        .developer()
        .filter(name -> !name.isBlank())
        .map(Template::plain)
        .or(() -> borrowed.value(Fact.Kind.OWNER))
        .orElse(UNKNOWN);
  }

  private String purpose() {
    return request
        .description()
        .filter(text -> !text.isBlank())
        .or(() -> borrowed.sentence(Topic.INTENDED_USE))
        .orElse(UNKNOWN);
  }

  private String title() {
    return request.name().filter(name -> !name.isBlank()).orElse(request.artifactId());
  }

  private static String known(Optional<String> value) {
    return value.filter(text -> !text.isBlank()).orElse(UNKNOWN);
  }

  /** An identifier of a system that resembles the artifact's. */
  static String id(String artifactId) {
    String id = artifactId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = id.substring(0, Math.min(id.length(), LONGEST_ID + 1));
    String trimmed = cut.replaceAll("^-|-$", "");
    String fitting = trimmed.substring(0, Math.min(trimmed.length(), LONGEST_ID));
    return fitting.isEmpty() ? "ai-system" : fitting.replaceAll("-$", "");
  }

  private String models() {
    List<String> rows = new ArrayList<>(List.of("| Model file | SHA-256 |", "|---|---|"));
    found.models().forEach((file, sha256) -> rows.add("| " + cell(file) + " | " + sha256 + " |"));
    return rows.size() == 2 ? "Model files: " + UNKNOWN : String.join("\n", rows);
  }

  private String evaluation() {
    return measured().or(() -> borrowed.paragraphs(Topic.EVALUATION)).orElse(UNKNOWN);
  }

  private Optional<String> measured() {
    if (tree.look(METRICS).kind() != SourceTree.Entry.Kind.FILE) {
      return Optional.empty();
    }
    EvidenceDocument metrics = EvidenceReader.withRegisteredFormats().read(tree, METRICS);
    if (metrics.measurements().isEmpty()) {
      return Optional.empty();
    }
    List<String> rows =
        new ArrayList<>(
            List.of("Measured by the build (" + METRICS + "):", "", "| Metric | Value | Group |"));
    rows.add("|---|---|---|");
    for (Measurement measured : metrics.measurements()) {
      String group = measured.slice().isEmpty() ? "whole test set" : measured.slice();
      rows.add(
          "| "
              + cell(measured.metric())
              + " | "
              + measured.value().toPlainString()
              + " | "
              + cell(group)
              + " |");
    }
    return Optional.of(String.join("\n", rows));
  }

  private static String cell(String text) {
    return Template.plain(text).replace("|", "\\|");
  }

  private List<String> nextSteps() {
    List<String> steps = new ArrayList<>();
    if (written.contains(SystemFile.NAME)) {
      steps.add("say in " + SystemFile.NAME + " what the system is for and who answers for it");
      if (!found.suppliers().isEmpty()) {
        steps.add("say under \"suppliers\" in " + SystemFile.NAME + " which models are used");
      }
    }
    if (written.contains(ASSESSMENT)) {
      steps.add("screen its risk: fill in \"screening\" in " + ASSESSMENT);
    }
    if (written.contains(CARD)) {
      steps.add("replace each " + UNKNOWN + " in " + CARD);
      if (found.libraries().isPresent()
          || SECTIONS.values().stream().anyMatch(topic -> borrowed.paragraphs(topic).isPresent())) {
        steps.add(confirm(CARD));
      }
    }
    if (written.contains(ASSESSMENT) && effects.isFilled()) {
      steps.add(confirm(ASSESSMENT));
    }
    steps.add("run " + request.checkCommand() + ": it names what is still missing");
    return steps;
  }

  private static String confirm(String file) {
    return "read what was taken from other documents in "
        + file
        + ", and remove each mark \""
        + Unconfirmed.MARK.strip()
        + " …\"";
  }

  /**
   * What the build knows of the project.
   *
   * @param folder where the files are written
   * @param artifactId of the project
   * @param name of the project
   * @param version of the project
   * @param description of the project
   * @param developer a name
   * @param email of that developer
   * @param commit the commit that is checked out
   * @param checkCommand the command that checks the evidence
   * @param found the AI in the project, with paths relative to the folder
   */
  public record Request(
      Path folder,
      String artifactId,
      Optional<String> name,
      String version,
      Optional<String> description,
      Optional<String> developer,
      Optional<String> email,
      Optional<String> commit,
      String checkCommand,
      List<Asset> found) {

    /** Copies the list. */
    public Request {
      found = List.copyOf(found);
    }
  }

  /**
   * What was done.
   *
   * @param written paths relative to the folder
   * @param kept files that were there already, and stand in for those that would be written
   * @param nextSteps what to do now, in the imperative
   */
  public record Result(List<String> written, List<String> kept, List<String> nextSteps) {

    /** Copies the lists. */
    public Result {
      written = List.copyOf(written);
      kept = List.copyOf(kept);
      nextSteps = List.copyOf(nextSteps);
    }
  }
}
