/** What counts as an answer: the rules that make a passage strong, weak or void, and their data. */
package io.github.aimsgate.evidence.judge;
