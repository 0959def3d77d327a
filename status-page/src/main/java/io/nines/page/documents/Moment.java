package io.nines.page.documents;

import io.nines.page.view.Sight;
import io.nines.page.view.View;
import java.time.Instant;

/** What a document is made of: what is known, and when that is looked at. */
public record Moment(Sight sight, Instant now) {
    /** What is known; never null. */
    public View view() {
        return sight.view();
    }
}
