package io.nines.http;

import io.micronaut.core.annotation.Introspected;

/**
 * Every part of Nines does its work.
 *
 * @param status always {@code up}
 */
@Introspected
public record Health(String status) {}
