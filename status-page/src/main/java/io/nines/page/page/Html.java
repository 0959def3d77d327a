package io.nines.page.page;

/** Text inside the little HTML that is not written by a template. */
final class Html {
    private Html() {}

    /** Safe as text and within double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
