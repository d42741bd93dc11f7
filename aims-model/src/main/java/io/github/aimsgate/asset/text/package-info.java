/** What finders that read text share. */
package io.github.aimsgate.asset.text;
