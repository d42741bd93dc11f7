/** A git repository as a source of files: commits, and whether the work tree equals one. */
package io.github.aimsgate.source.git;
