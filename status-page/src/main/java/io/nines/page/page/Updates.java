package io.nines.page.page;

import io.nines.contract.IncidentStatus;
import io.nines.contract.Role;
import io.nines.page.view.EarlierText;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Turns what customers were told into lists, newest first. */
final class Updates {
    private final Scene scene;

    Updates(Scene scene) {
        this.scene = scene;
    }

    List<Told> of(Incident incident) {
        List<Told> told = new ArrayList<>();
        IncidentStatus before = null;
        for (Incident.Post post : incident.updates()) {
            told.add(new Told(
                    post.id(),
                    label(before, post.status()),
                    Said.hour(post.at(), incident.startedAt(), scene.times()),
                    scene.words(post.message()),
                    corrections(post.earlier())));
            before = post.status();
        }
        Collections.reverse(told);
        return told;
    }

    private String label(IncidentStatus before, IncidentStatus status) {
        if (status == before) {
            return scene.say("update.same");
        }
        return before == IncidentStatus.RESOLVED
                ? scene.say("update.reopened")
                : scene.say("update." + status.name().toLowerCase(Locale.ROOT));
    }

    /** The first text is said apart. */
    List<Told> of(MaintenanceWindow window) {
        List<Told> told = new ArrayList<>();
        for (MaintenanceWindow.Post post : window.updates()) {
            if (post.message() != null) {
                told.add(new Told(
                        post.id(),
                        scene.say("update.same"),
                        scene.clock(post.at()),
                        scene.words(post.message()),
                        corrections(post.earlier())));
            }
        }
        Collections.reverse(told);
        return told;
    }

    List<Told.Correction> corrections(List<EarlierText> earlier) {
        return earlier.stream()
                .map(text -> new Told.Correction(
                        scene.words(text.text()), when(text.correctedAt(), text.by(), text.position())))
                .toList();
    }

    /** When something was corrected, by whom, and where that stands on the log. */
    List<Said> when(Instant at, Role by, long position) {
        List<Said> when = new ArrayList<>(Said.phrase(scene.language(), "corrected.on", Said.full(at, scene.times())));
        when.add(Said.words(" " + scene.say("corrected.by", scene.author(by)) + " · "
                + scene.say("corrected.position", Figures.grouped(position))));
        return when;
    }
}
