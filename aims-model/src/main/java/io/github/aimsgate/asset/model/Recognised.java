package io.github.aimsgate.asset.model;

import io.github.aimsgate.asset.Confidence;

/**
 * What a file's content turned out to be.
 *
 * @param technology the format's name, with the library in brackets if the content names it
 * @param category what sort of AI
 * @param confidence how sure
 * @param why for people
 */
record Recognised(String technology, String category, Confidence confidence, String why) {}
