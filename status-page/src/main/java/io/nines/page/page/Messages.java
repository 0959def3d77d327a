package io.nines.page.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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

    /** What stands in place of an answer with an error. */
    byte[] error(HttpRequest<?> request, int code) {
        Language language = Visitor.of(request).language();
        return code == HttpStatus.NOT_FOUND.getCode()
                ? bytes(language, language.say("error.404"), language.say("error.404.text"), true)
                : bytes(language, language.say("error.other"), language.say("error.other.text", code), true);
    }

    /** Nothing was read yet, and there was no snapshot. */
    HttpResponse<byte[]> starting(HttpRequest<?> request) {
        Language language = Visitor.of(request).language();
        byte[] page = bytes(language, language.say("error.starting"), language.say("error.starting.text"), false);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, page).header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Something that is asked for in vain, by the key of its words. */
    MutableHttpResponse<byte[]> refusal(HttpRequest<?> request, HttpStatus status, String key, Object... places) {
        Language language = Visitor.of(request).language();
        return answer(status, bytes(language, language.say(key), language.say(key + ".text", places), true));
    }

    private static MutableHttpResponse<byte[]> answer(HttpStatus status, byte[] page) {
        return HttpResponse.<byte[]>status(status)
                .body(page)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private byte[] bytes(Language language, String title, String text, boolean home) {
        View view = current.sight().view();
        PageDesign design = view == null ? PageDesign.PLAIN : view.design();
        return rendering.message(language, design, title, text, home).plain();
    }
}
