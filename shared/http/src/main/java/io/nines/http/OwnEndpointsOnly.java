package io.nines.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import java.util.Map;

/** Closes what the framework would serve by itself, such as its own {@code /health} and {@code /info}: libraries bring it along. */
@ContextConfigurer
public final class OwnEndpointsOnly implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.properties(Map.of("endpoints.all.enabled", false));
    }
}
