package io.nines.page.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/** The templates, compiled with the code. */
@Singleton
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "io.nines.page.template");

    Templates() {
        engine.setBinaryStaticContent(true);
    }

    /** A page as UTF-8; {@code page} is the template's parameter of that name. */
    byte[] render(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("page", page), output);
        return output.toByteArray();
    }
}
