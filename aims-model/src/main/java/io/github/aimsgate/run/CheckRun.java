package io.github.aimsgate.run;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.signature.KnownSignatures;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.evidence.Conventions;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.evidence.kept.ReadBefore;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.gate.Gate;
import io.github.aimsgate.gate.GateInput;
import io.github.aimsgate.gate.reconcile.Declared;
import io.github.aimsgate.gate.reconcile.Found;
import io.github.aimsgate.gate.reconcile.Reconciled;
import io.github.aimsgate.gate.reconcile.Reconciliation;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.policy.Waiver;
import io.github.aimsgate.policy.WaiverFile;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Problem;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.source.cache.Cache;
import io.github.aimsgate.source.git.LfsPointer;
import io.github.aimsgate.source.history.History;
import io.github.aimsgate.source.history.HistoryReader;
import io.github.aimsgate.system.AiSystem;
import io.github.aimsgate.system.SystemFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides on the systems of one {@code aims.yaml}: reads the files, asks git once, and calls the
 * gate for each system.
 */
public final class CheckRun {

  private static final long MAX_BYTES = 1 << 20;

  private final CheckRequest request;
  private final Basis basis;
  private final SourceTree tree;
  private final ControlCatalogue catalogue = ControlCatalogue.standard();
  private final Conventions conventions = Conventions.standard();
  private final ReadBefore before;
  private final Map<String, EvidenceDocument> read = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> digests = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private CheckRun(CheckRequest request, Basis basis) {
    this.request = request;
    this.basis = basis;
    this.tree = basis.sources();
    this.before = new ReadBefore(basis.cache(), basis.root() + "\n" + request.systemFile());
  }

  /**
   * Reads on another core what every decision needs and no file of a project changes, so that it is
   * there when it is asked for. Calling it again costs nothing. What goes wrong here goes wrong
   * again for whoever needs it, and is told there.
   *
   * @return waits for the end of it: a class loader may be closed only then
   */
  public static Runnable prepare() {
    CompletableFuture<Void> prepared =
        CompletableFuture.runAsync(
            () -> {
              ControlCatalogue.standard();
              new Gate();
            });
    return () -> prepared.exceptionally(failed -> null).join();
  }

  /**
   * Decides.
   *
   * @throws InputException if {@code aims.yaml}, the policy or the waivers are wrong: then nothing
   *     can be decided
   */
  public static Decision decide(CheckRequest request) {
    return decide(request, Optional.empty(), Cache.NONE);
  }

  /**
   * Decides on a folder that has just been listed, and remembers for the next time what it found
   * out about bytes and commits.
   *
   * @param files what {@code WorkingTree.files("")} returned for {@code request.top()}, if it was
   *     asked
   * @param cache what earlier builds found out; the decision is the same without
   * @throws InputException as for {@link #decide(CheckRequest)}
   */
  public static Decision decide(CheckRequest request, Optional<List<String>> files, Cache cache) {
    return decide(request, Basis.workingDirectory(request, files, cache));
  }

  /**
   * Decides on other files than those of the working directory.
   *
   * @throws InputException as for {@link #decide(CheckRequest)}
   */
  static Decision decide(CheckRequest request, Basis basis) {
    return new CheckRun(request, basis).decide();
  }

  /** Git needs a while to be opened, which does not depend on what is read here before. */
  private Decision decide() {
    CompletableFuture<HistoryReader> history =
        CompletableFuture.supplyAsync(() -> HistoryReader.open(basis.root(), basis.cache()));
    try {
      return decide(history);
    } finally {
      history.thenAccept(HistoryReader::close).exceptionally(failed -> null).join();
    }
  }

  private Decision decide(CompletableFuture<HistoryReader> opened) {
    List<AiSystem> systems = SystemFile.read(tree, request.systemFile());
    Territory territory = new Territory(tree, request.systemFile(), systems, problems);
    Map<String, List<String>> evidence = new TreeMap<>();
    for (AiSystem system : systems) {
      evidence.put(system.id(), evidence(system, systems.size() == 1, territory));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    Policy policy = policy(territory);
    List<Waiver> waivers = waivers(territory, systems, policy);
    History history = new Timeline(opened, systems, evidence, territory, policy).of(this::read);
    List<GateInput> inputs =
        systems.stream()
            .map(system -> input(system, evidence, territory, policy, waivers, history))
            .toList();
    Optional<Reconciled> reconciled =
        request.assets().map(assets -> reconciled(assets, inputs, territory, policy));
    Gate gate = new Gate();
    List<Decision.OfSystem> decided =
        inputs.stream()
            .map(input -> reconciled.map(all -> input.with(all.of(input.system()))).orElse(input))
            .map(gate::decide)
            .sorted(Comparator.comparing(Decision.OfSystem::id))
            .toList();
    before.keep();
    Decision decision =
        new Decision(
            policy,
            request.instant(),
            history instanceof History.Known known ? Optional.of(known.commit()) : Optional.empty(),
            unjudged(history),
            decided);
    return reconciled.map(all -> decision.with(all.discovered())).orElse(decision);
  }

  private Reconciled reconciled(
      List<Asset> assets, List<GateInput> inputs, Territory territory, Policy policy) {
    return Reconciliation.of(
        inputs.stream()
            .map(input -> new Declared(input, path -> territory.covers(input.system(), path)))
            .toList(),
        new Found(
            assets,
            request.elsewhere(),
            territory.files(),
            request.modules().stream().map(CheckRequest.Module::folder).toList(),
            KnownSignatures.standard().withOwn(policy.discovery().signatures()).all(),
            this::isBuilt,
            request.partial().isEmpty()),
        policy,
        request.instant());
  }

  private static Optional<String> unjudged(History history) {
    if (history instanceof History.Unknown unknown) {
      return Optional.of(unknown.reason());
    }
    if (history instanceof History.Known known
        && known.documents().values().stream().anyMatch(document -> document.ageUnknown())) {
      return Optional.of(
          "the clone is shallow and ends before some documents last changed; run git fetch --unshallow");
    }
    return Optional.empty();
  }

  private GateInput input(
      AiSystem system,
      Map<String, List<String>> evidence,
      Territory territory,
      Policy policy,
      List<Waiver> waivers,
      History history) {
    List<EvidenceDocument> documents = evidence.get(system.id()).stream().map(this::read).toList();
    List<GateInput.Metrics> metrics = metrics(policy);
    List<GateInput.Digested> digested = new ArrayList<>();
    documents.forEach(document -> digested(document, territory, digested));
    metrics.forEach(file -> digested(file.document(), territory, digested));
    return new GateInput(
        system,
        new GateInput.Version(
            system.version().orElse(request.version()), system.version().isPresent()),
        documents,
        system.evidence().stream().map(path -> territory.resolve(path.text())).toList(),
        digested,
        metrics,
        policy,
        catalogue,
        history,
        waivers.stream().filter(waiver -> waiver.system().equals(system.id())).toList(),
        request.instant(),
        request.partial(),
        basis.environment(),
        Optional.empty());
  }

  private List<String> evidence(AiSystem system, boolean alone, Territory territory) {
    if (system.evidence().isEmpty()) {
      return territory.files().stream()
          .filter(conventions::mayBeEvidence)
          .filter(path -> alone || territory.covers(system, path))
          .toList();
    }
    List<String> paths = new ArrayList<>();
    for (AiSystem.Located named : system.evidence()) {
      String path = territory.resolve(named.text());
      SourceTree.Entry.Kind kind = tree.look(path).kind();
      if (kind == SourceTree.Entry.Kind.FILE) {
        paths.add(path);
      } else {
        problems.add(
            new Problem(
                named.location(),
                "the evidence \"" + named.text() + "\" " + what(path, kind),
                "name a file inside the project, relative to the folder of " + SystemFile.NAME));
      }
    }
    return paths.stream().distinct().sorted().toList();
  }

  private String what(String path, SourceTree.Entry.Kind kind) {
    return switch (kind) {
      case ABSENT ->
          Files.exists(basis.root().resolve(path)) ? "is not committed" : "does not exist";
      case OUTSIDE -> "lies outside of the project";
      case DIRECTORY -> "is a folder";
      case FILE, SPECIAL -> "is no regular file";
    };
  }

  private EvidenceDocument read(String path) {
    return read.computeIfAbsent(path, absent -> before.read(basis.withOutputs(), absent));
  }

  private Policy policy(Territory territory) {
    return new PolicyChoice(tree, basis.policies())
        .of(request.policy(), territory.resolve(PolicyReader.NAME));
  }

  private List<Waiver> waivers(Territory territory, List<AiSystem> systems, Policy policy) {
    String path = territory.resolve(WaiverFile.NAME);
    if (!isThere(path)) {
      return List.of();
    }
    return WaiverFile.parse(
        path,
        Text.decode(path, tree.read(path, MAX_BYTES)),
        systems.stream().map(AiSystem::id).toList(),
        Gate.waivable(policy));
  }

  /** What is there and cannot be read is an error: whoever put it there meant it to count. */
  private boolean isThere(String path) {
    return tree.look(path).kind() != SourceTree.Entry.Kind.ABSENT;
  }

  private boolean isBuilt(String path) {
    return basis.withOutputs().look(path).kind() == SourceTree.Entry.Kind.FILE;
  }

  private List<GateInput.Metrics> metrics(Policy policy) {
    List<GateInput.Metrics> metrics = new ArrayList<>();
    for (CheckRequest.Module module : request.modules()) {
      for (String file : policy.measuring().files()) {
        String path = module.folder().isEmpty() ? file : module.folder() + "/" + file;
        if (isBuilt(path)) {
          EvidenceDocument document = read(path);
          metrics.add(
              new GateInput.Metrics(
                  document, new Measured(basis, module).whyNot(document, this::digest)));
        }
      }
    }
    return metrics.stream()
        .sorted(Comparator.comparing(file -> file.document().path()))
        .distinct()
        .toList();
  }

  private void digested(
      EvidenceDocument document, Territory territory, List<GateInput.Digested> digested) {
    for (NamedDigest stated : document.digests()) {
      digest(document.path(), territory, stated)
          .ifPresent(actual -> digested.add(new GateInput.Digested(stated, actual)));
    }
  }

  /** A document names paths relative to itself, to its system's folder, or to the tree. */
  private Optional<String> digest(String document, Territory territory, NamedDigest stated) {
    String beside = document.substring(0, document.lastIndexOf('/') + 1) + stated.path();
    return digest(beside, stated.algorithm())
        .or(() -> digest(territory.resolve(stated.path()), stated.algorithm()))
        .or(() -> digest(stated.path(), stated.algorithm()));
  }

  private Optional<String> digest(String path, String algorithm) {
    return digests.computeIfAbsent(algorithm + ":" + path, absent -> bytes(path, algorithm));
  }

  /** A pointer speaks for the bytes that it names. A commit knows its pointers itself. */
  private Optional<String> bytes(String path, String algorithm) {
    SourceTree files = basis.withOutputs();
    SourceTree.Entry entry = files.look(path);
    boolean small =
        basis.environment().isEmpty()
            && entry.kind() == SourceTree.Entry.Kind.FILE
            && entry.size() <= LfsPointer.MAX_LENGTH;
    Optional<LfsPointer> pointer =
        small ? LfsPointer.parse(files.read(path, LfsPointer.MAX_LENGTH)) : Optional.empty();
    return pointer.isPresent()
        ? pointer.map(LfsPointer::sha256).filter(known -> algorithm.equals("sha256"))
        : files.digest(path, algorithm);
  }
}
