package io.github.aimsgate.gate;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.asset.Sighting;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Problems that were there when somebody wrote them down. A decorator of decisions: it excuses as
 * many of each as it lists, and nothing that is new.
 *
 * @param entries by problem, how many of it; sorted
 */
public record Baseline(Map<Problem, Integer> entries) {

  /** That nothing was judged can never be excused. */
  private static final String NEVER = "6.1/nothing-judged";

  private static final Pattern PLACE = Pattern.compile(":\\d+:\\d+");

  /** Sorts. */
  public Baseline {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /**
   * What makes a problem the same one in the next build, wherever it moved in its file.
   *
   * @param system the system; empty for AI that belongs to none
   * @param rule of the finding
   * @param file it is in
   * @param text what the finding says, without lines and columns
   */
  public record Problem(String system, String rule, String file, String text)
      implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
        Comparator.comparing(Problem::system)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::file)
            .thenComparing(Problem::text);

    @Override
    public int compareTo(Problem other) {
      return ORDER.compare(this, other);
    }
  }

  /** All problems that fail a decision now. */
  public static Baseline of(Decision decision) {
    Map<Problem, Integer> entries = new TreeMap<>();
    for (Decision.OfSystem system : decision.systems()) {
      for (Decision.OfControl control : system.controls()) {
        control.findings().stream()
            .filter(Baseline::canBeExcused)
            .forEach(finding -> entries.merge(problem(system.id(), finding), 1, Integer::sum));
      }
    }
    for (ShadowAsset shadow : decision.discovered().map(Discovered::shadow).orElse(List.of())) {
      if (canBeExcused(shadow.finding())) {
        for (Sighting sighting : shadow.asset().sightings()) {
          entries.put(problem(shadow, sighting), 1);
        }
      }
    }
    return new Baseline(entries);
  }

  /** How many problems it lists. */
  public int total() {
    return entries.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What this one lists more than another one. */
  public List<Problem> beyond(Baseline other) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue() > other.entries.getOrDefault(entry.getKey(), 0))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The decision with what is listed as notes.
   *
   * @param until the last day on which that is so, in UTC; afterwards the decision stays as it is
   */
  public Decision excuse(Decision decision, LocalDate until) {
    Budget budget = new Budget(entries);
    List<Decision.OfSystem> systems = decision.systems().stream().map(budget::system).toList();
    Optional<Discovered> discovered = decision.discovered().map(budget::discovered);
    boolean holds = !decision.instant().atZone(ZoneOffset.UTC).toLocalDate().isAfter(until);
    return new Decision(
        decision.policy(),
        decision.instant(),
        decision.commit(),
        decision.history(),
        holds ? systems : decision.systems(),
        holds ? discovered : decision.discovered(),
        Optional.of(new BaselineState(total(), total() - budget.rest(), until, holds)));
  }

  private static boolean canBeExcused(Finding finding) {
    return finding.blocks() && !finding.rule().equals(NEVER);
  }

  private static Problem problem(String system, Finding finding) {
    return new Problem(
        system,
        finding.rule(),
        finding.location().file(),
        PLACE.matcher(finding.message()).replaceAll(""));
  }

  private static Problem problem(ShadowAsset shadow, Sighting sighting) {
    Asset asset = shadow.asset();
    return new Problem(
        "",
        shadow.finding().rule(),
        sighting.location().file(),
        asset.kind().word() + " " + asset.name() + " (" + asset.technology() + ")");
  }

  /** What is not used up yet. */
  private static final class Budget {

    private final Map<Problem, Integer> left;

    Budget(Map<Problem, Integer> entries) {
      left = new TreeMap<>(entries);
    }

    int rest() {
      return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean take(Problem problem) {
      int rest = left.getOrDefault(problem, 0);
      if (rest > 0) {
        left.put(problem, rest - 1);
      }
      return rest > 0;
    }

    Decision.OfSystem system(Decision.OfSystem system) {
      List<Decision.OfControl> controls =
          system.controls().stream()
              .map(
                  control ->
                      control.with(
                          control.findings().stream()
                              .sorted()
                              .map(finding -> finding(system.id(), finding))
                              .sorted()
                              .toList()))
              .toList();
      return system.with(controls);
    }

    private Finding finding(String system, Finding finding) {
      return canBeExcused(finding) && take(problem(system, finding))
          ? finding.asBaselined()
          : finding;
    }

    Discovered discovered(Discovered found) {
      List<ShadowAsset> shadow =
          found.shadow().stream().flatMap(one -> parts(one).stream()).sorted().toList();
      return new Discovered(
          found.control().with(shadow.stream().map(ShadowAsset::finding).sorted().toList()),
          shadow,
          found.hints(),
          found.notes(),
          found.excluded());
    }

    /** What was seen in files that are listed, and what was not. */
    private List<ShadowAsset> parts(ShadowAsset shadow) {
      List<Sighting> old = new ArrayList<>();
      List<Sighting> fresh = new ArrayList<>();
      Map<Problem, Boolean> known = new TreeMap<>();
      for (Sighting sighting : shadow.asset().sightings()) {
        boolean listed = known.computeIfAbsent(problem(shadow, sighting), this::take);
        (listed ? old : fresh).add(sighting);
      }
      List<ShadowAsset> parts = new ArrayList<>();
      if (!old.isEmpty()) {
        ShadowAsset part = shadow.at(old);
        parts.add(part.with(part.finding().asBaselined()));
      }
      if (!fresh.isEmpty()) {
        parts.add(shadow.at(fresh));
      }
      return parts;
    }
  }
}
