package io.github.aimsgate.asset.code;

import io.github.aimsgate.asset.AssetKind;
import io.github.aimsgate.asset.Confidence;
import io.github.aimsgate.source.Location;
import java.util.Optional;

/**
 * A name in a call that loads a model or data from the Hugging Face Hub.
 *
 * @param id {@code organisation/name}, or an old name without organisation
 * @param revision that the call asks for
 * @param location of the name
 * @param detail the call, for people
 */
record FromHub(
    AssetKind kind, String id, Optional<String> revision, Location location, String detail) {

  /** Where it is loaded from: its signature names the technology, if there is one. */
  static final String HOST = "huggingface.co";

  /** The technology, should no signature know that host. */
  static final String TECHNOLOGY = "Hugging Face";

  /** The sort of AI, should no signature know the model. */
  static final String CATEGORY = "model-hub";

  private static final int LONGEST_ID = 200;

  /** A name without organisation can be a folder as well. */
  Confidence confidence() {
    return id.indexOf('/') > 0 ? Confidence.LIKELY : Confidence.HINT;
  }

  /** Whether a literal can be the name of something on the hub; a path of files cannot. */
  static boolean isId(String literal) {
    int slash = literal.indexOf('/');
    if (literal.isEmpty()
        || literal.length() > LONGEST_ID
        || slash != literal.lastIndexOf('/')
        || slash == 0
        || slash == literal.length() - 1) {
      return false;
    }
    for (int i = 0; i < literal.length(); i++) {
      if (!isPart(literal.charAt(i)) && i != slash) {
        return false;
      }
    }
    return Character.isLetterOrDigit(literal.charAt(0))
        && Character.isLetterOrDigit(literal.charAt(slash + 1));
  }

  private static boolean isPart(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == '-' || c == '_' || c == '.';
  }
}
