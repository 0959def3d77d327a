package io.nines.planted.one;

import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;

final class ConfiguresAxon {
    Configurer configure() {
        return DefaultConfigurer.defaultConfiguration();
    }
}
