/** Data sets that descriptions of pipelines, of data and of models refer to. */
package io.github.aimsgate.asset.data;
