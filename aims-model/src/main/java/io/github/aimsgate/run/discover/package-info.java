/** Discovery of AI in a build, module by module. */
package io.github.aimsgate.run.discover;
