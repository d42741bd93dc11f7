package io.github.aimsgate.record;

import java.util.Optional;

/**
 * Where a system goes, or went.
 *
 * @param environment its name, such as {@code production}
 * @param action what is or was done there, such as {@code deploy}
 * @param resourceUri what was deployed to
 */
public record Deployment(String environment, String action, Optional<String> resourceUri) {}
