/**
 * System, model and assessment cards of the Dutch government's algorithm toolkit, in YAML or JSON.
 */
package io.github.aimsgate.evidence.format.toolkit;
