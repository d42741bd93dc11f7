package io.github.aimsgate.gate;

import java.util.List;

/** Something that is looked at beside the policy's requirements. */
interface Rule {

  /** What is wrong; empty if nothing is. */
  List<Finding> findings(GateInput input);
}
