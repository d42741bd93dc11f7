package io.github.aimsgate.gate;

import java.util.List;

/** Documents that are not believed, whether a control rests on them or not. */
final class DoubtRule implements Rule {

  private final Doubts doubts;

  DoubtRule(Doubts doubts) {
    this.doubts = doubts;
  }

  @Override
  public List<Finding> findings(GateInput input) {
    return input
        .all()
        .flatMap(
            document ->
                doubts.all(document).stream().map(doubt -> doubt.of(Home.of(document.kind()))))
        .toList();
  }
}
