package io.nines.page.feeds;

import static io.nines.page.documents.PlainText.html;

import io.nines.page.documents.PlainText;
import io.nines.page.documents.Stamps;
import io.nines.page.view.EarlierText;
import io.nines.page.view.FreeText;
import java.time.Instant;
import java.util.List;

/** The HTML of an entry: what readers show is laid out by them, so it is paragraphs and nothing else. */
final class Entry {
    private final Stamps stamps;
    private final StringBuilder html = new StringBuilder(512);

    Entry(Stamps stamps) {
        this.stamps = stamps;
    }

    /** One thing that was told, after a small line that says when. */
    Entry told(Instant at, String state, FreeText message, List<EarlierText> earlier) {
        html.append("<p><small>").append(html(stamps.at(at))).append("</small><br><strong>");
        html.append(html(state)).append("</strong>");
        String text = PlainText.of(message, stamps);
        if (!text.isEmpty()) {
            html.append(" - ").append(html(text));
        }
        if (!earlier.isEmpty()) {
            Instant corrected = earlier.get(earlier.size() - 1).correctedAt();
            html.append("<br><small>")
                    .append(html(stamps.language().say("feed.corrected", stamps.at(corrected))))
                    .append("</small>");
        }
        html.append("</p>");
        return this;
    }

    /** A line of its own. */
    Entry line(String text) {
        html.append("<p>").append(html(text)).append("</p>");
        return this;
    }

    /** What is affected, and the position that all of this speaks from. */
    String end(List<String> affected, long position) {
        if (!affected.isEmpty()) {
            line(stamps.language().say("feed.affected", PlainText.clean(String.join(", ", affected))));
        }
        String asOf = stamps.language().say("feed.asof", position);
        return html.append("<p><small>")
                .append(html(asOf))
                .append("</small></p>")
                .toString();
    }
}
