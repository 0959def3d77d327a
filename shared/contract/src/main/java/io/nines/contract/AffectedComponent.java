package io.nines.contract;

/**
 * A component and what is said of it.
 *
 * @param id the component's id
 * @param impact what customers miss of it
 */
public record AffectedComponent(String id, Impact impact) {}
