package io.github.aimsgate.evidence.format.markdown;

import io.github.aimsgate.evidence.judge.Catalogue;
import io.github.aimsgate.evidence.judge.Phrases;
import io.github.aimsgate.evidence.judge.Words;
import java.util.regex.Pattern;

/** Headings under which a card speaks of something else than what it describes. Immutable. */
final class Parts {

  /** One of several versions that a document describes one after the other. */
  private static final Pattern VERSION =
      Pattern.compile("(?i)^(?:v|version |release )\\d+(?:\\.\\d+)*\\b");

  private final Phrases<String> ofData;
  private final Phrases<String> ofModel;
  private final Phrases<String> whole;
  private final Phrases<String> owner;

  private Parts(Catalogue words) {
    ofData = words.phrases("of-data");
    ofModel = words.phrases("of-model");
    whole = words.phrases("whole");
    owner = words.phrases("owner");
  }

  static Parts standard() {
    return new Parts(Catalogue.beside(Parts.class, "parts.yaml"));
  }

  /** Whether what stands below is not of the data set or model that is described. */
  boolean isOfAnother(Words heading, boolean data) {
    return !whole.anyIn(heading)
        || VERSION.matcher(heading.text()).find()
        || (data ? ofData : ofModel).anyIn(heading);
  }

  /** Whether a label is of whoever answers for it: whoever developed it need not. */
  boolean namesOwner(Words label) {
    return owner.anyIn(label);
  }
}
