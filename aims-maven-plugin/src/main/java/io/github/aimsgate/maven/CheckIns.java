package io.github.aimsgate.maven;

import java.nio.file.Path;
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
  private static final String SYSTEMS = "systems";
  private static final String IDS = "ids of ";
  private static final String ROOTS = "roots of ";
  private static final String DONE = "done";
  private static final String SKIPPED = "skipped";

  private final Map<String, Set<String>> state;

  private CheckIns(Map<String, Set<String>> state) {
    this.state = state;
  }

  /** The one state of a build. */
  @SuppressWarnings("unchecked")
  static CheckIns of(SessionData session) {
    session.set(KEY, null, new HashMap<String, Set<String>>());
    return new CheckIns((Map<String, Set<String>>) session.get(KEY));
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
