package io.github.aimsgate.run.golive;

import java.util.Optional;

/**
 * The program and the job that write a record.
 *
 * @param pluginVersion the plugin's version
 * @param ciJob the address of the job, on a build server
 */
public record Ran(String pluginVersion, Optional<String> ciJob) {}
