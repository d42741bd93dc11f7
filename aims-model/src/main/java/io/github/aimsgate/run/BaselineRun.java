package io.github.aimsgate.run;

import io.github.aimsgate.gate.Baseline;
import io.github.aimsgate.gate.Decision;
import io.github.aimsgate.policy.PolicyReader;
import io.github.aimsgate.source.InputException;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.source.SourceTree;
import io.github.aimsgate.source.Text;
import io.github.aimsgate.source.TreePath;
import io.github.aimsgate.source.WorkingTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The baseline beside an {@code aims.yaml}, or in the folder of a module that has none: excuses in
 * {@code check} what was there before, and is written only when somebody asks for it. Never asked
 * where something goes live.
 */
public final class BaselineRun {

  private static final long MAX_BYTES = 16 << 20;
  private static final int SHOWN = 3;

  private BaselineRun() {}

  /**
   * A decision as the baseline leaves it.
   *
   * @param decision of {@code check}, made without a baseline
   * @param folder of the baseline, relative to the tree; empty for its top
   * @return the decision itself if there is no baseline
   * @throws InputException if the baseline is wrong, or the policy does not say when it ends
   */
  public static Decision excuse(Decision decision, SourceTree tree, String folder) {
    String path = TreePath.below(folder) + BaselineFile.NAME;
    return read(tree, path)
        .map(baseline -> baseline.excuse(decision, until(decision, path)))
        .orElse(decision);
  }

  /**
   * What to write.
   *
   * @param top the folder that paths are relative to
   * @param folder of the baseline, relative to {@code top}; empty for {@code top} itself
   * @param decision made without a baseline
   * @param more whether the new baseline may list what the old one does not
   * @param ci whether this runs on a build server
   */
  public record Request(Path top, String folder, Decision decision, boolean more, boolean ci) {}

  /**
   * What was written.
   *
   * @param path of the file, relative to the top
   * @param before how many problems the old baseline lists; empty if there was none
   * @param now how many problems the new one lists
   */
  public record Written(String path, Optional<Integer> before, int now) {}

  /**
   * Writes down all problems that fail a decision now.
   *
   * @throws InputException if a build server asks, if the policy names no end or a past one, or if
   *     the old baseline lists less and {@code more} is not set
   */
  public static Written write(Request request) {
    WorkingTree tree = new WorkingTree(request.top());
    String path = TreePath.below(request.folder()) + BaselineFile.NAME;
    if (request.ci()) {
      throw new InputException(
          Location.startOf(path),
          "is not written on a build server: it would excuse what the build has just found",
          "write it on your machine, review it, and commit it");
    }
    requireFuture(request.decision(), path);
    Baseline now = Baseline.of(request.decision());
    Optional<Baseline> before = read(tree, path);
    if (!request.more()) {
      before.ifPresent(old -> requireNoMore(path, now.beyond(old)));
    }
    if (before.isPresent() || now.total() > 0) {
      String text = new String(BaselineFile.bytes(now), StandardCharsets.UTF_8);
      NewFile.replace(tree.root(), path, text);
    }
    return new Written(path, before.map(Baseline::total), now.total());
  }

  private static Optional<Baseline> read(SourceTree tree, String path) {
    if (tree.look(path).kind() == SourceTree.Entry.Kind.ABSENT) {
      return Optional.empty();
    }
    return Optional.of(BaselineFile.parse(path, Text.decode(path, tree.read(path, MAX_BYTES))));
  }

  private static LocalDate until(Decision decision, String path) {
    return decision
        .policy()
        .baselineUntil()
        .orElseThrow(
            () ->
                new InputException(
                    Location.startOf(path),
                    "excuses nothing: the policy "
                        + decision.policy().name()
                        + " does not say until when",
                    "write \"baseline: {until: DATE}\" into "
                        + PolicyReader.NAME
                        + ", or remove the file"));
  }

  private static void requireFuture(Decision decision, String path) {
    LocalDate until = until(decision, path);
    if (decision.instant().atZone(ZoneOffset.UTC).toLocalDate().isAfter(until)) {
      throw new InputException(
          Location.startOf(path),
          "would excuse nothing: the policy ended it on " + until,
          "mend what is left, or agree on another day in " + PolicyReader.NAME);
    }
  }

  private static void requireNoMore(String path, List<Baseline.Problem> beyond) {
    if (!beyond.isEmpty()) {
      String first =
          beyond.stream()
              .limit(SHOWN)
              .map(problem -> problem.rule() + " in " + problem.file())
              .collect(Collectors.joining(", "));
      throw new InputException(
          Location.startOf(path),
          "lists less than there is now: "
              + first
              + (beyond.size() > SHOWN ? " and " + (beyond.size() - SHOWN) + " more" : "")
              + " would be new in it",
          "mend these, or ask for more explicitly");
    }
  }
}
