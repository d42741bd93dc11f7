package io.github.aimsgate.evidence.judge;

import io.github.aimsgate.evidence.Strength;

/**
 * What the judge says of a piece of text.
 *
 * @param strength what it is worth
 * @param rule the identifier of the rule that decided, such as {@code placeholder}
 * @param reason the rule in a few words for the user, such as {@code is a placeholder}
 */
public record Verdict(Strength strength, String rule, String reason) {}
