package io.github.aimsgate.gate.reconcile;

import io.github.aimsgate.gate.Finding;
import java.util.List;

/** Something that can be wrong between a system and what it covers. */
interface SystemRule {

  /** What is wrong; empty if nothing is. */
  List<Finding> findings(Covered covered, Declared system);
}
