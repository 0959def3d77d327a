package io.nines.command.components;

import io.nines.contract.DetectionPolicy;
import java.time.Instant;

/**
 * A policy and the instant from which it judges results, until the next one's.
 *
 * @param from {@link Instant#MIN}: it reaches back for ever
 */
public record PolicyInForce(Instant from, DetectionPolicy policy) {}
