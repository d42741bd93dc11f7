/**
 * Our own forms: assessments whose answers stand under keys, in YAML or under the headings of
 * Markdown. Each form says which answers carry which topic; what they share is here once.
 */
package io.github.aimsgate.evidence.format.form;
