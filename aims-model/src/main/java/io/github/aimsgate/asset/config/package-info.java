/** AI that configuration speaks of: settings of libraries, names of models, hosts of services. */
package io.github.aimsgate.asset.config;
