package io.nines.command.components;

import java.time.Instant;
import java.util.List;

/**
 * A component as the check path and detection see it.
 *
 * @param id its id
 * @param retired whether results on it are refused
 * @param registeredAt when it was recorded
 * @param policies by {@link PolicyInForce#from()}, the first from {@link Instant#MIN}; what later ones superseded is cut
 */
public record WatchedComponent(String id, boolean retired, Instant registeredAt, List<PolicyInForce> policies) {}
