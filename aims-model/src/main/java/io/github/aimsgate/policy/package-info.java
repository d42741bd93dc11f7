/** Floor 3: what is asked of whom and when: profiles, policies, requirements, waivers. */
package io.github.aimsgate.policy;
