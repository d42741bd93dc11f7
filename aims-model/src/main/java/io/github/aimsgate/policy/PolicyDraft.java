package io.github.aimsgate.policy;

import io.github.aimsgate.asset.Signature;
import io.github.aimsgate.control.ControlId;
import io.github.aimsgate.control.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A policy while it is put together: what it extends first, what differs on top. */
final class PolicyDraft {

  String name = "";
  String version = "";
  final Map<String, Requirement> requirements = new TreeMap<>();
  final Map<String, String> disabled = new TreeMap<>();
  List<String> measuredFiles = List.of();
  Optional<Stage> measuredFrom = Optional.empty();
  final Map<String, Threshold> thresholds = new TreeMap<>();
  List<String> branches = List.of();
  final List<Exclusion> exclusions = new ArrayList<>();
  final List<Signature> signatures = new ArrayList<>();
  Optional<LocalDate> baselineUntil = Optional.empty();
  Optional<Stage> freshFrom = Optional.empty();
  int reviewDays = 365;
  final TreeMap<String, Integer> daysByControl = new TreeMap<>();
  final TreeMap<String, List<String>> subjects = new TreeMap<>();

  Policy finish(String sha256) {
    return new Policy(
        name,
        version,
        sha256,
        requirements.values().stream()
            .filter(requirement -> !disabled.containsKey(requirement.id()))
            .sorted(
                Comparator.comparing(Requirement::control, ControlId.ORDER)
                    .thenComparing(Requirement::id))
            .toList(),
        disabled.entrySet().stream()
            .map(entry -> new Policy.Disabled(entry.getKey(), entry.getValue()))
            .toList(),
        new Measuring(
            measuredFiles, measuredFrom.orElse(Stage.DEPLOYMENT), List.copyOf(thresholds.values())),
        new Freshness(freshFrom.orElse(Stage.VERIFICATION), reviewDays, daysByControl, subjects),
        branches,
        new Discovery(exclusions, signatures),
        baselineUntil);
  }
}
