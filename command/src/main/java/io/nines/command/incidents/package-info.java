/**
 * Incidents: what operators say is wrong, for how long and of what, and what the people who respond do about it.
 *
 * <p>Owns aggregates {@code incident/<id>} and {@code incident-template/<id>} and their directories. Emits every
 * {@code incident-…} event; listens to the same, and to detection's for the policy {@code WhenComponentFailedDeclareIncident}.
 * Does not know how an outage is found, nor who reads what it says.
 */
package io.nines.command.incidents;
