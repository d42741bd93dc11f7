package io.github.aimsgate.maven;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.AssetTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.aether.SessionData;

/**
 * Who has checked in so far in this build. Modules may run in parallel and load the plugin in
 * several class loaders, so the state lies in the session and consists of JDK types alone.
 */
final class CheckIns {

  private static final String KEY = "io.github.aimsgate.check-ins";
  private static final String FOUND_KEY = "io.github.aimsgate.found";
  private static final String SYSTEMS = "systems";
  private static final String IDS = "ids of ";
  private static final String ROOTS = "roots of ";
  private static final String DONE = "done";
  private static final String SKIPPED = "skipped";

  private final Map<String, Set<String>> state;
  private final Map<String, List<List<String>>> found;

  private CheckIns(Map<String, Set<String>> state, Map<String, List<List<String>>> found) {
    this.state = state;
    this.found = found;
  }

  /** The one state of a build. */
  @SuppressWarnings("unchecked")
  static CheckIns of(SessionData session) {
    session.set(KEY, null, new HashMap<String, Set<String>>());
    session.set(FOUND_KEY, null, new HashMap<String, List<List<String>>>());
    return new CheckIns(
        (Map<String, Set<String>>) session.get(KEY),
        (Map<String, List<List<String>>>) session.get(FOUND_KEY));
  }

  /** Keeps AI that a module found and that the {@code aims.yaml} of a folder rules. */
  void keep(Path folder, List<Asset> assets) {
    synchronized (state) {
      List<List<String>> kept =
          found.computeIfAbsent(folder.toString(), absent -> new ArrayList<>());
      assets.forEach(asset -> kept.add(AssetTexts.of(asset)));
    }
  }

  /** What all modules found so far that the {@code aims.yaml} of a folder rules. */
  List<Asset> kept(Path folder) {
    synchronized (state) {
      return found.getOrDefault(folder.toString(), List.of()).stream()
          .map(AssetTexts::asset)
          .toList();
    }
  }

  /** What all modules found so far that the {@code aims.yaml} files of other folders rule. */
  List<Asset> keptElsewhere(Path folder) {
    synchronized (state) {
      return found.entrySet().stream()
          .filter(other -> !other.getKey().equals(folder.toString()))
          .flatMap(other -> other.getValue().stream())
          .map(AssetTexts::asset)
          .toList();
    }
  }

  /** The folders that hold an {@code aims.yaml}; looked for once a build. */
  List<Path> systemFolders(Supplier<? extends Collection<Path>> search) {
    synchronized (state) {
      return state
          .computeIfAbsent(
              SYSTEMS, absent -> new TreeSet<>(search.get().stream().map(Path::toString).toList()))
          .stream()
          .map(Path::of)
          .toList();
    }
  }

  /** What the {@code aims.yaml} of a folder says; each is read once a build. */
  Declared declared(Path folder) {
    synchronized (state) {
      if (!state.containsKey(IDS + folder)) {
        Declared read = Declared.in(folder);
        state.put(IDS + folder, read.ids());
        state.put(ROOTS + folder, read.coverRoots());
      }
      return new Declared(state.get(IDS + folder), state.get(ROOTS + folder));
    }
  }

  /**
   * Checks a module in.
   *
   * @param coverages what the module checks in for
   * @return those that are to be decided now, because nobody else is waited for
   */
  List<ReactorPlan.Coverage> checkIn(Path module, List<ReactorPlan.Coverage> coverages) {
    return enter(DONE, module, coverages);
  }

  /** As {@link #checkIn}, for a module whose check is skipped. */
  List<ReactorPlan.Coverage> skip(Path module, List<ReactorPlan.Coverage> coverages) {
    return enter(SKIPPED, module, coverages);
  }

  /** Whether no module has looked for an {@code aims.yaml} yet; if not, the skip is noted. */
  boolean skippedBeforeAll(Path module) {
    synchronized (state) {
      if (state.containsKey(SYSTEMS)) {
        return false;
      }
      names(SKIPPED).add(module.toString());
      return true;
    }
  }

  /** Whether the check of a module was skipped, in each of its executions. */
  boolean skipped(ReactorPlan.Module module) {
    synchronized (state) {
      String name = module.folder().toString();
      return names(SKIPPED).contains(name) && !names(DONE).contains(name);
    }
  }

  private List<ReactorPlan.Coverage> enter(
      String list, Path module, List<ReactorPlan.Coverage> coverages) {
    synchronized (state) {
      names(list).add(module.toString());
      return coverages.stream().filter(this::complete).toList();
    }
  }

  private boolean complete(ReactorPlan.Coverage coverage) {
    List<String> expected =
        coverage.expected().stream().map(module -> module.folder().toString()).toList();
    boolean allIn =
        expected.stream()
            .allMatch(name -> names(DONE).contains(name) || names(SKIPPED).contains(name));
    return allIn && expected.stream().anyMatch(names(DONE)::contains);
  }

  private Set<String> names(String list) {
    return state.computeIfAbsent(list, absent -> new TreeSet<>());
  }
}
