package io.nines.page.documents;

import io.nines.page.PageSettings;
import io.nines.page.view.View;

/** What the page calls itself. */
public final class SiteName {
    private SiteName() {}

    /** What operators named it, else the setting of the installation. */
    public static String of(View view, PageSettings settings) {
        String given = view.design().name();
        return PlainText.line(PlainText.clean(given == null || given.isBlank() ? settings.name() : given));
    }
}
