package io.nines.page.page;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.Function;

/**
 * Stands before the framework on one connection, answers what can be answered at once, and lets the rest pass. Answers leave in
 * the order of their requests: while one is being answered further in, and while the other side does not take what it was sent,
 * everything passes, because the framework knows how to wait.
 */
final class Doorkeeper extends ChannelDuplexHandler {
    private final Function<HttpRequest, FullHttpResponse> answers;
    private int inside;
    private boolean answered;
    private boolean written;

    /** {@code answers} gives null for what is to pass. */
    Doorkeeper(Function<HttpRequest, FullHttpResponse> answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            answered = answer(context, request);
            inside += answered ? 0 : 1;
        }
        if (answered) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private boolean answer(ChannelHandlerContext context, HttpRequest request) {
        FullHttpResponse answer = inside == 0 && context.channel().isWritable() ? answers.apply(request) : null;
        if (answer != null) {
            var unused = context.write(answer, context.voidPromise());
            written = true;
        }
        return answer != null;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (written) {
            written = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isPreliminary(message)) {
            inside--;
        }
        var unused = context.write(message, promise);
    }

    /** After those comes the answer itself, or another protocol. */
    private static boolean isPreliminary(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
