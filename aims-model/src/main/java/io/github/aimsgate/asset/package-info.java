/** AI assets of a build: what finds them, and what they are known by. */
package io.github.aimsgate.asset;
