/**
 * Components: what is said of them, what was observed of them, and since when each was believed.
 *
 * <p>Owns the tables {@code component}, which is bitemporal, and {@code observed_event}, which is folded when somebody asks;
 * listens to component and observed events. Does not know what a timeline comes to: that is the reports'.
 */
package io.nines.query.components;
