package io.nines.page.view;

import io.nines.contract.IncidentStatus;
import io.nines.contract.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text under way through its corrections: an update of an incident or a window, or a title. */
final class Posted {
    static final Comparator<Posted> BY_INSTANT =
            Comparator.comparing(Posted::at).thenComparing(post -> post.recorded.position());

    private final String id;
    private final IncidentStatus status;
    private final Recorded recorded;
    private Instant at;
    private final List<EarlierText> earlier = new ArrayList<>();
    private final Texts texts;
    private TextRef message;

    Posted(Texts texts, Recorded recorded, String id, IncidentStatus status, TextRef message, Instant at) {
        this.texts = texts;
        this.recorded = recorded;
        this.id = id;
        this.status = status;
        this.message = message;
        this.at = recorded.or(at);
    }

    void correct(Recorded correction, TextRef next) {
        if (message != null) {
            earlier.add(correction.correctionOf(texts.of(message)));
        }
        message = next;
    }

    /** It was told when it was recorded, whatever time it speaks of. */
    void toldAsRecorded() {
        at = recorded.recordedAt();
    }

    Instant recordedAt() {
        return recorded.recordedAt();
    }

    String id() {
        return id;
    }

    Instant at() {
        return at;
    }

    FreeText text() {
        return texts.of(message);
    }

    List<EarlierText> earlier() {
        return List.copyOf(earlier);
    }

    Incident.Post ofIncident() {
        return new Incident.Post(
                id, status, text(), at, recorded.recordedAt(), recorded.position(), recorded.by(), earlier());
    }

    MaintenanceWindow.Post ofWindow() {
        return new MaintenanceWindow.Post(
                id, text(), at, recorded.recordedAt(), recorded.position(), recorded.by(), earlier());
    }
}
