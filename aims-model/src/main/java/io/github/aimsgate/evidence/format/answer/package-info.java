/**
 * What the readers of structured documents share: a text with the names that lead to it, blanks and
 * guidance in several languages, and the place where passages, facts and problems are collected.
 */
package io.github.aimsgate.evidence.format.answer;
