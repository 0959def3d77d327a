package io.nines.page.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.nines.page.view.CurrentView;
import io.nines.page.view.PageDesign;
import io.nines.page.view.View;
import jakarta.inject.Singleton;

/** Pages that have only something to say, in the look of the others and the visitor's language. */
@Singleton
final class Messages {
    private final Rendering rendering;
    private final CurrentView current;

    Messages(Rendering rendering, CurrentView current) {
        this.rendering = rendering;
        this.current = current;
    }

    /** Puts a page in the place of an answer with an error. */
    void error(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        Language language = Visitor.of(request).language();
        int code = answer.code();
        if (code == HttpStatus.NOT_FOUND.getCode()) {
            put(answer, language, language.say("error.404"), language.say("error.404.text"), true);
        } else {
            put(answer, language, language.say("error.other"), language.say("error.other.text", code), true);
        }
    }

    /** Nothing was read yet, and there was no snapshot. */
    HttpResponse<byte[]> starting(HttpRequest<?> request) {
        Language language = Visitor.of(request).language();
        return put(
                        notKept(HttpStatus.SERVICE_UNAVAILABLE),
                        language,
                        language.say("error.starting"),
                        language.say("error.starting.text"),
                        false)
                .header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Something that is asked for in vain, by the key of its words. */
    MutableHttpResponse<byte[]> refusal(HttpRequest<?> request, HttpStatus status, String key, Object... places) {
        Language language = Visitor.of(request).language();
        return put(notKept(status), language, language.say(key), language.say(key + ".text", places), true);
    }

    private static MutableHttpResponse<?> notKept(HttpStatus status) {
        return HttpResponse.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MutableHttpResponse<byte[]> put(
            MutableHttpResponse<?> answer, Language language, String title, String text, boolean home) {
        View view = current.sight().view();
        PageDesign design = view == null ? PageDesign.PLAIN : view.design();
        return rendering.message(answer, language, design, title, text, home);
    }
}
