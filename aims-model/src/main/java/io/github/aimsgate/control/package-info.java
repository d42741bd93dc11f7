/**
 * Floor 1: what is asked. The 38 controls of ISO/IEC 42001 Annex A (identifiers, with names and
 * descriptions in our own words), the stages of a life cycle, the levels of risk.
 */
package io.github.aimsgate.control;
