package io.github.aimsgate.evidence.format.form;

import io.github.aimsgate.yaml.Node;

/** What the answers under a form's keys are evidence of. */
interface Form {

  /** Reads the answers, of which any may be missing or malformed. */
  void read(Node.Mapping root);
}
