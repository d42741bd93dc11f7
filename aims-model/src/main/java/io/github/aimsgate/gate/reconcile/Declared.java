package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.gate.GateInput;
import io.github.aimsgate.source.Location;
import io.github.aimsgate.system.Supplier;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A declared system, with what it covers.
 *
 * @param input what the gate decides on
 * @param covers whether a path of the tree is one that the system covers
 */
public record Declared(GateInput input, Predicate<String> covers) {

  String id() {
    return input.system().id();
  }

  Location location() {
    return input.system().location();
  }

  String folder() {
    return input.system().folder();
  }

  List<EvidenceDocument> documents() {
    return input.documents();
  }

  List<Supplier> suppliers() {
    return input.system().suppliers();
  }

  /** Paths that belong to it: what it covers, and its evidence wherever that lies. */
  Predicate<String> territory() {
    Set<String> evidence =
        input.documents().stream().map(EvidenceDocument::path).collect(Collectors.toSet());
    return path -> evidence.contains(path) || covers.test(path);
  }
}
