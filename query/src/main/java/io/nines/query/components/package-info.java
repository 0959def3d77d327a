/**
 * Components: what is said of them, what was observed of them, and since when each was believed.
 *
 * <p>Owns the tables {@code component}, {@code observed_status} and {@code outage}, all bitemporal, and {@code observed_event};
 * listens to component and observed events. Does not know what a timeline comes to: that is the reports'.
 */
package io.nines.query.components;
