/** Files of trained models, told by their content, in a tree and inside archives. */
package io.github.aimsgate.asset.model;
