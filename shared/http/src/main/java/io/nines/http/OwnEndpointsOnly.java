package io.nines.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/** Closes what the framework would serve by itself, such as its own {@code /health} and {@code /info}: libraries bring it along. */
@ContextConfigurer
public final class OwnEndpointsOnly implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder builder) {
        // By a name of its own: what else is set in code comes as one source, and the last of a name replaces the
        // others.
        builder.propertySources(PropertySource.of("own-endpoints-only", Map.of("endpoints.all.enabled", false)));
    }
}
