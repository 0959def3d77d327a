/** What is added to the server in one benchmark: a route that does nothing, to show what the server alone costs. */
package io.nines.bench.empty;
