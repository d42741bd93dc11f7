package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.asset.Asset;
import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.gate.Finding;
import io.github.aimsgate.gate.Severity;
import io.github.aimsgate.gate.Status;
import java.util.List;
import java.util.stream.Stream;

/** Model files of a system that none of its documents speaks of. */
final class ModelUnnamedRule implements SystemRule {

  @Override
  public List<Finding> findings(Covered covered, Declared system) {
    List<Asset> unnamed =
        covered.models(system).stream().filter(model -> !isNamed(system, model)).toList();
    if (unnamed.isEmpty()) {
      return List.of();
    }
    boolean one = unnamed.size() == 1;
    return List.of(
        new Finding(
            "A.6.2.7/model-unnamed",
            Severity.WARNING,
            Status.NOT_APPLICABLE,
            unnamed.get(0).sightings().get(0).location(),
            "no document of \""
                + system.id()
                + "\" names "
                + (one ? "this model" : "these models")
                + " by path, file name or digest: "
                + Phrases.some(unnamed.stream().map(Naming::path).toList()),
            "name the file in the model card, with its sha256"));
  }

  private static boolean isNamed(Declared system, Asset model) {
    String name = Naming.fileName(Naming.path(model));
    return system.documents().stream()
        .anyMatch(
            document ->
                document.digests().stream()
                        .anyMatch(
                            stated ->
                                Naming.names(system, document, stated, model)
                                    || Naming.fileName(stated.path()).equals(name))
                    || texts(document).anyMatch(text -> speaksOf(text, model, name)));
  }

  private static Stream<String> texts(EvidenceDocument document) {
    return Stream.concat(
        document.passages().stream().map(passage -> passage.text()),
        document.facts().stream().map(fact -> fact.value()));
  }

  private static boolean speaksOf(String text, Asset model, String name) {
    return text.contains(name) || model.sha256().filter(text::contains).isPresent();
  }
}
