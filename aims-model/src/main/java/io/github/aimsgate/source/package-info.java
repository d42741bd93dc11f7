/**
 * Floor 1: a tree of files and what is known of them: paths, bytes, digests, places, and the
 * history git keeps. All reading goes through here, so that the same code can judge a working
 * directory and a commit.
 */
package io.github.aimsgate.source;
