/** AI that a list of dependencies asks for: one finder for each family of build tools. */
package io.github.aimsgate.asset.manifest;
