/**
 * Assessments that teams and other tools write in shapes of their own: Markdown, YAML and JSON, in
 * several languages, after the EU AI Act's Article 27, ISO/IEC 42005 and the like.
 */
package io.github.aimsgate.evidence.format.assessment;
