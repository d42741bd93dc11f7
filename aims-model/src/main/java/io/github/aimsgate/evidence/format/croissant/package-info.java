/** Croissant: metadata of data sets in JSON-LD, with its vocabulary for responsible AI. */
package io.github.aimsgate.evidence.format.croissant;
