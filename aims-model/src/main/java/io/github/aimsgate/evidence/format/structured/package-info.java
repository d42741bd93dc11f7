/**
 * Formats whose evidence stands in the fields of YAML, JSON or XML. A reader walks a located tree;
 * which path of keys speaks about which topic is data, one resource a format; what a value is worth
 * is the judge's word.
 */
package io.github.aimsgate.evidence.format.structured;
