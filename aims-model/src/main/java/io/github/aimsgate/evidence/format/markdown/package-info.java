/** Evidence in Markdown: one outline that the Markdown formats share, and those formats. */
package io.github.aimsgate.evidence.format.markdown;
