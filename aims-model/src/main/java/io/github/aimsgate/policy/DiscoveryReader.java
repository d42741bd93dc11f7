package io.github.aimsgate.policy;

import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.signature.SignatureReader;
import io.github.aimsgate.source.Globs;
import io.github.aimsgate.yaml.Fields;
import io.github.aimsgate.yaml.Node;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a policy says of AI that is found in a build. */
final class DiscoveryReader {

  private final PolicyDraft draft;

  DiscoveryReader(PolicyDraft draft) {
    this.draft = draft;
  }

  /** The section {@code discovery}. */
  void discovery(Fields fields) {
    for (Node item : fields.list("exclude")) {
      exclusion(fields.item(item, "an exclusion"));
    }
    draft.signatures.addAll(SignatureReader.readAll(fields, "signatures"));
    fields.finish();
  }

  /** The section {@code baseline}. */
  void baseline(Fields fields) {
    fields.requiredNode("until");
    fields.date("until").ifPresent(day -> draft.baselineUntil = Optional.of(day));
    fields.finish();
  }

  private void exclusion(Fields fields) {
    Optional<String> what = fields.requiredText("what").filter(text -> isGlob(fields, text));
    Optional<AssetKind> kind =
        fields.word(
            "kind", AssetKind::of, Arrays.stream(AssetKind.values()).map(AssetKind::word).toList());
    Optional<String> reason = fields.requiredText("reason").filter(text -> isReason(fields, text));
    Optional<LocalDate> until = fields.date("until");
    fields.finish();
    if (what.isPresent() && reason.isPresent()) {
      draft.exclusions.add(
          new Exclusion(what.get(), kind, reason.get(), until, fields.location("what")));
    }
  }

  private static boolean isGlob(Fields fields, String what) {
    try {
      Globs.compile(what);
      return true;
    } catch (IllegalArgumentException invalid) {
      fields.report(
          fields.location("what"),
          "\"" + what + "\" is no glob: " + invalid.getMessage(),
          "write a path such as examples/**, a dependency such as org.acme:*, or a technology");
      return false;
    }
  }

  private static boolean isReason(Fields fields, String reason) {
    if (!Reason.isNone(reason)) {
      return true;
    }
    fields.report(
        fields.location("reason"),
        "AI is excluded with a reason, and \"" + reason + "\" is none",
        "say why nobody has to declare it, or declare it in aims.yaml");
    return false;
  }
}
