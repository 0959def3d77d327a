/**
 * Maintenance: windows that were announced, how they went, and the series that they come from.
 *
 * <p>Owns the tables {@code maintenance} and {@code maintenance_component}, both by position; listens to maintenance and series
 * events. A window lasts from its start to its completion where those are recorded, as planned where not. Does not know what
 * becomes of it in a figure: that is the reports'.
 */
package io.nines.query.maintenance;
