/** What git knows of files: when they changed, in which order, by whom. One walk a build. */
package io.github.aimsgate.source.history;
