package io.github.aimsgate.run;

import io.github.aimsgate.evidence.EvidenceDocument;
import io.github.aimsgate.evidence.EvidenceKind;
import io.github.aimsgate.evidence.NamedDigest;
import io.github.aimsgate.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Whether a metrics file is a measurement of this build. Whoever controls the build can forge a
 * file and its time; this tells what was left lying about from what was measured, not an honest
 * build from a dishonest one.
 *
 * @param basis where the file lies
 * @param module the module whose build wrote the file
 */
record Measured(Basis basis, CheckRequest.Module module) {

  private static final int MAX_REPORT = 64 << 20;
  private static final Pattern TESTS =
      Pattern.compile("<testsuite\\s[^<]*?\\btests=\"0*[1-9][0-9]*\"");

  /**
   * Why a file is no measurement of this build; empty if it is one.
   *
   * @param digest finds the digest of a path by an algorithm
   */
  Optional<String> whyNot(
      EvidenceDocument document, BiFunction<String, String, Optional<String>> digest) {
    String path = document.path();
    if (document.kind() != EvidenceKind.TEST_RESULTS) {
      return Optional.of(path + " holds no figures that could be read");
    }
    if (!basis.isOfBuild(module, path)) {
      return Optional.of(path + " is older than this build");
    }
    if (!testsRan()) {
      return Optional.of("no test of this build ran, so nothing can have written " + path);
    }
    if (document.digests().size() < 2) {
      return Optional.of(path + " does not name the digests of the model and of the test set");
    }
    if (document.digests().stream().map(NamedDigest::hex).distinct().count() < 2) {
      return Optional.of(path + " names the same bytes as the model and as the test set");
    }
    return document.digests().stream()
        .filter(stated -> !matches(stated, digest))
        .findFirst()
        .map(stated -> path + " was measured with other bytes than those of " + stated.path());
  }

  private boolean matches(NamedDigest stated, BiFunction<String, String, Optional<String>> digest) {
    String folder = module.folder().isEmpty() ? "" : module.folder() + "/";
    return digest
        .apply(folder + stated.path(), stated.algorithm())
        .or(() -> digest.apply(stated.path(), stated.algorithm()))
        .filter(actual -> actual.equals(stated.hex()))
        .isPresent();
  }

  private boolean testsRan() {
    SourceTree tree = basis.withOutputs();
    return module.testReports().stream()
        .filter(folder -> tree.look(folder).kind() == SourceTree.Entry.Kind.DIRECTORY)
        .flatMap(folder -> tree.files(folder).stream())
        .filter(path -> path.endsWith(".xml"))
        .anyMatch(path -> basis.isOfBuild(module, path) && countsTests(path));
  }

  /** JUnit XML says at its beginning how many tests ran. */
  private boolean countsTests(String path) {
    String report = new String(basis.withOutputs().read(path, MAX_REPORT), StandardCharsets.UTF_8);
    return TESTS.matcher(report).find();
  }
}
