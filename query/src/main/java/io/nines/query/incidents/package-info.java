/**
 * Incidents: what people declared, what customers were told, and what that says of components; and ready-made updates.
 *
 * <p>Owns the tables {@code incident}, {@code incident_component} and {@code declared_impact}, all by position; listens to
 * incident and template events. Declared status is the worst that public incidents say, but for those merged into another.
 * Does not know what was observed, nor what a timeline comes to.
 */
package io.nines.query.incidents;
