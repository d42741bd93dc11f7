/**
 * Floor 6: going live. Decides on a release, has the decision and the deployments recorded in a
 * ledger, and verifies the ledger.
 */
package io.github.aimsgate.run.golive;
