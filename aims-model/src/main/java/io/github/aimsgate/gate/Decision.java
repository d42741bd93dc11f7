package io.github.aimsgate.gate;

import io.github.aimsgate.asset.AssetList;
import io.github.aimsgate.control.Control;
import io.github.aimsgate.control.ControlCatalogue;
import io.github.aimsgate.control.ControlId;
import io.github.aimsgate.control.RiskLevel;
import io.github.aimsgate.control.Stage;
import io.github.aimsgate.evidence.Topic;
import io.github.aimsgate.policy.Policy;
import io.github.aimsgate.source.Location;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The outcome of the gate for some systems.
 *
 * @param policy the rules that were in force
 * @param instant the moment for which it was decided
 * @param commit the commit that is checked out, if it is known
 * @param history why freshness was not judged, if it was not
 * @param systems sorted by identifier; empty only where AI was looked for and none is declared
 * @param discovered what belongs to no system; empty if nobody looked
 * @param baseline what excused old problems, if anything did
 */
public record Decision(
    Policy policy,
    Instant instant,
    Optional<String> commit,
    Optional<String> history,
    List<OfSystem> systems,
    Optional<Discovered> discovered,
    Optional<BaselineState> baseline) {

  /** Copies the list. */
  public Decision {
    systems = List.copyOf(systems);
  }

  /** A decision for which nobody looked for AI, and that no baseline excuses. */
  public Decision(
      Policy policy,
      Instant instant,
      Optional<String> commit,
      Optional<String> history,
      List<OfSystem> systems) {
    this(policy, instant, commit, history, systems, Optional.empty(), Optional.empty());
  }

  /** The same decision, with what belongs to no system. */
  public Decision with(Discovered found) {
    return new Decision(policy, instant, commit, history, systems, Optional.of(found), baseline);
  }

  /** The same decision, with findings that hold each of its systems back. */
  public Decision heldBackBy(List<Finding> findings) {
    return new Decision(
        policy,
        instant,
        commit,
        history,
        systems.stream().map(system -> system.heldBackBy(findings)).toList(),
        discovered,
        baseline);
  }

  /**
   * {@code FAILED} if any system failed or there is shadow AI, else {@code PARTIAL} if any is
   * partial. Without a system and without a look for AI nothing was checked, which is a failure.
   */
  public Outcome outcome() {
    if (discovered.map(Discovered::fails).orElse(systems.isEmpty())) {
      return Outcome.FAILED;
    }
    return systems.stream().map(OfSystem::outcome).max(Outcome::compareTo).orElse(Outcome.PASSED);
  }

  /** What a decision comes to, from good to bad. */
  public enum Outcome {
    /** All that is due is there. */
    PASSED,
    /** Nothing failed, and not everything was looked at. */
    PARTIAL,
    /** Something that is due is not there. */
    FAILED
  }

  /**
   * The outcome for one system.
   *
   * @param id of the system
   * @param name of the system
   * @param stage for which it was judged
   * @param risk the higher of the declared and the assessed level
   * @param outcome what it comes to
   * @param partial what was not looked at and why; empty if everything was
   * @param controls all controls that the policy asks for or that have findings, in the standard's
   *     order
   * @param documents what was read, sorted by path
   * @param assets what it covers; empty if nobody looked for AI
   */
  public record OfSystem(
      String id,
      String name,
      Stage stage,
      RiskLevel risk,
      Outcome outcome,
      List<String> partial,
      List<OfControl> controls,
      List<Read> documents,
      Optional<AssetList> assets) {

    /** Copies the lists. */
    public OfSystem {
      partial = List.copyOf(partial);
      controls = List.copyOf(controls);
      documents = List.copyOf(documents);
    }

    /** A system for which nobody looked for AI. */
    public OfSystem(
        String id,
        String name,
        Stage stage,
        RiskLevel risk,
        Outcome outcome,
        List<String> partial,
        List<OfControl> controls,
        List<Read> documents) {
      this(id, name, stage, risk, outcome, partial, controls, documents, Optional.empty());
    }

    /** The same system with other findings, and what that makes of it. */
    OfSystem with(List<OfControl> changed) {
      boolean fails =
          changed.stream()
              .flatMap(control -> control.findings().stream())
              .anyMatch(Finding::blocks);
      Outcome now = fails ? Outcome.FAILED : partial.isEmpty() ? Outcome.PASSED : Outcome.PARTIAL;
      return new OfSystem(id, name, stage, risk, now, partial, changed, documents, assets);
    }

    private OfSystem heldBackBy(List<Finding> findings) {
      Map<String, OfControl> all = new TreeMap<>(ControlId.ORDER);
      controls.forEach(control -> all.put(control.id(), control));
      for (Finding finding : findings) {
        all.merge(finding.control(), OfControl.of(finding), OfControl::and);
      }
      return with(List.copyOf(all.values()));
    }

    /** The digest of what it covers; empty if nobody looked for AI. */
    public Optional<String> assetsSha256() {
      return assets.map(AssetList::sha256);
    }

    /** The controls that are asked of the system now. */
    public List<OfControl> due() {
      return controls.stream()
          .filter(control -> control.status() != Status.NOT_APPLICABLE)
          .toList();
    }
  }

  /**
   * How one control stands.
   *
   * @param id of the control
   * @param name of the control
   * @param status how it stands
   * @param dueFrom the stage from which it will be asked, for one that is not asked yet
   * @param evidence what satisfies it, or supports it
   * @param findings what is wrong, worst first
   */
  public record OfControl(
      String id,
      String name,
      Status status,
      Optional<Stage> dueFrom,
      List<Evidence> evidence,
      List<Finding> findings) {

    /** Copies the lists. */
    public OfControl {
      evidence = List.copyOf(evidence);
      findings = List.copyOf(findings);
    }

    private static OfControl of(Finding finding) {
      String id = finding.control();
      return new OfControl(
          id,
          ControlCatalogue.standard().find(id).map(Control::name).orElse(id),
          finding.status(),
          Optional.empty(),
          List.of(),
          List.of(finding));
    }

    private OfControl and(OfControl other) {
      return new OfControl(
          id,
          name,
          status.or(other.status),
          Optional.empty(),
          evidence,
          Stream.concat(findings.stream(), other.findings.stream()).sorted().distinct().toList());
    }

    /** The same control with other findings. */
    OfControl with(List<Finding> changed) {
      return new OfControl(id, name, status, dueFrom, evidence, changed);
    }

    /** Whether it fails its system: not if a baseline excuses all that is wrong. */
    public boolean fails() {
      return status.fails() && !isExcused();
    }

    /** Whether a baseline excuses all that is wrong. */
    public boolean isExcused() {
      return findings.stream().anyMatch(Finding::baselined)
          && findings.stream().noneMatch(Finding::blocks);
    }
  }

  /**
   * A passage that carries a control.
   *
   * @param location where it stands
   * @param topic what it speaks about
   * @param sha256 of the document's bytes
   * @param strong whether it would do alone
   */
  public record Evidence(Location location, Topic topic, String sha256, boolean strong) {}

  /**
   * A document that was read.
   *
   * @param path of the document
   * @param kind what sort of document it is
   * @param format the reader's identifier
   * @param sha256 of its bytes; empty if it could not be read
   */
  public record Read(String path, String kind, String format, String sha256) {}
}
