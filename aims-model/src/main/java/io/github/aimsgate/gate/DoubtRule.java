package io.github.aimsgate.gate;

import java.util.List;

/** Documents that are not believed, whether a control rests on them or not. */
final class DoubtRule implements Rule {

  @Override
  public List<Finding> findings(GateInput input) {
    Doubts doubts = new Doubts(input);
    return input
        .all()
        .flatMap(
            document ->
                doubts.all(document).stream().map(doubt -> doubt.of(Home.of(document.kind()))))
        .toList();
  }
}
