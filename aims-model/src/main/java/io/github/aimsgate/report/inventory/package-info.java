/** Renderers of the AI that a build contains. */
package io.github.aimsgate.report.inventory;
