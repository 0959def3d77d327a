package io.nines.page.page;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Hands the front page out before the framework has looked at the request: finding the route, its arguments, its filters and its
 * answer's form takes longer than sending bytes that are ready. Only the plain request passes here; whatever else may matter,
 * {@link PageController} weighs, and in what both answer they answer alike.
 */
@Singleton
final class FrontDoor implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String PATH = "/";
    private static final String NAME = "nines-front-door";

    private final BeanProvider<PageKeeper> keeper;
    private final InstantSource clock;

    FrontDoor(BeanProvider<PageKeeper> keeper, InstantSource clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
        created.getBean().register(new Connection(null));
        return created.getBean();
    }

    private final class Connection implements NettyServerCustomizer {
        private final Channel channel;

        Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new Connection(specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null
                    && pipeline.get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
                PageKeeper pages = keeper.get();
                pipeline.addBefore(
                        ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                        NAME,
                        new Doorkeeper(request -> answer(pages, request)));
            }
        }
    }

    private FullHttpResponse answer(PageKeeper pages, HttpRequest request) {
        if (!isPlain(request)) {
            return null;
        }
        HttpHeaders headers = request.headers();
        Language language = Language.preferred(headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
        return pages.front(
                        language,
                        headers.get(HttpHeaderNames.ACCEPT_ENCODING),
                        headers.get(HttpHeaderNames.IF_NONE_MATCH))
                .map(ready -> ready.at(clock.instant()))
                .orElse(null);
    }

    /** No body, no cookie, no query, and the connection stays as it is. */
    private static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.uri().equals(PATH)
                && request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && request.decoderResult().isSuccess()
                && !headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)
                && !headers.contains(HttpHeaderNames.UPGRADE)
                && !headers.contains(HttpHeaderNames.COOKIE)
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.EXPECT);
    }
}
