package io.nines.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;

/** Bodies reach their route as they were sent: the server's own unpacking takes a body that was cut short for a whole one. */
@Singleton
public final class BodiesAsSent implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        event.getBean().setRequestDecompressionEnabled(false);
        return event.getBean();
    }
}
