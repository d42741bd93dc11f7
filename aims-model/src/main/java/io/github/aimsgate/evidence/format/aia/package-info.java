/**
 * The result file of Canada's Algorithmic Impact Assessment, which the Directive on Automated
 * Decision-Making asks for.
 */
package io.github.aimsgate.evidence.format.aia;
