/**
 * Finds AI in programs: sources of JVM languages, Python, notebooks, JavaScript, and class files.
 *
 * <p>A lexer cuts a text into tokens once, from its start to its end: it knows where comments,
 * strings and the code inside of strings begin and end, and looks at no character more often than a
 * fixed number of times. A reader on top of it knows what an import looks like. What it sees goes
 * to one collection for each file, which asks the signatures.
 */
package io.github.aimsgate.asset.code;
