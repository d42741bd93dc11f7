/**
 * The goals. A goal class holds parameters and wiring only: it turns Maven's words into a request,
 * makes one call into the model, and turns the outcome into Maven's words.
 */
package io.github.aimsgate.maven;
