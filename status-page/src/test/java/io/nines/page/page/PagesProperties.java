package io.nines.page.page;

import static io.nines.page.view.Recording.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.AffectedComponent;
import io.nines.contract.DomainEvent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentRetitled;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.MaintenanceTextCorrected;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.page.PageSettings;
import io.nines.page.Scenes;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.Recording;
import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import io.nines.page.view.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is recorded, there is a page that shows it. */
class PagesProperties {
    private static final String HOSTILE = "<script>alert('1')</script>\"'&{0}</svg></title>";
    private static final List<String> IDS = List.of("one", "two");

    private final PageSettings settings = new PageSettings(Path.of("unused"), Scenes.ZONE.getId(), "Nines", null);
    private final Rendering rendering = new Rendering(settings, new Templates(), new Assets(settings));

    @Property(tries = 60)
    void anySequenceOfEventsYieldsPagesThatRender(@ForAll Random random) {
        Recording log = new Recording();
        log.component("api", Visibility.PUBLIC).component("web", Visibility.PUBLIC);
        long minute = 1;
        for (String id : IDS) {
            log.add(minute++, declared(log, id, random));
            log.add(minute++, announced(log, id, random));
        }
        for (int i = 0; i < 40; i++) {
            minute += random.nextInt(90);
            log.add(minute, event(log, random, minute));
        }
        for (long at : new long[] {minute, minute + 60, minute + 60 * 24 * 40}) {
            rendersAll(log.view(), minute(at), Language.ALL.get(random.nextInt(3)));
        }
    }

    private void rendersAll(View view, Instant now, Language language) {
        Sight sight = new Sight(view, Trouble.NONE);
        Scene scene = rendering.scene(sight, now, language, "/", "1");
        safe(Optional.of(rendering.front(scene)));
        safe(Optional.of(rendering.windows(scene)));
        safe(rendering.history(scene, null, null));
        safe(rendering.history(scene, null, "api"));
        view.incidents().stream().map(Incident::id).forEach(id -> safe(rendering.incident(scene, id)));
        view.windows().stream().map(MaintenanceWindow::id).forEach(id -> safe(rendering.window(scene, id)));
        safe(rendering.day(scene, scene.times().day(scene.through())));
        assertThat(rendering.render(sight, now).json().plain()).isNotEmpty();
    }

    private static void safe(Optional<Ready> page) {
        String html = new String(page.orElseThrow().plain(), StandardCharsets.UTF_8);
        assertThat(html).contains("</html>").doesNotContain("<script>", "alert('1')</script>", "\"'&{0}");
    }

    private static IncidentDeclared declared(Recording log, String id, Random random) {
        return new IncidentDeclared(
                id,
                log.text(HOSTILE),
                Severity.HIGH,
                Visibility.PUBLIC,
                random.nextBoolean() ? null : minute(-random.nextInt(500)),
                null,
                affected(random),
                update(log, random, 1));
    }

    private static MaintenanceAnnounced announced(Recording log, String id, Random random) {
        long start = random.nextInt(3_000) - 1_000L;
        return new MaintenanceAnnounced(
                id,
                log.text(HOSTILE),
                affected(random),
                minute(start),
                minute(start + 1 + random.nextInt(600)),
                said(log, random),
                null);
    }

    private static DomainEvent event(Recording log, Random random, long minute) {
        String id = IDS.get(random.nextInt(IDS.size()));
        TextRef text = log.text(HOSTILE);
        return switch (random.nextInt(15)) {
            case 0, 1 -> new IncidentUpdated(id, update(log, random, minute), affected(random));
            case 2 -> new IncidentReopened(id, update(log, random, minute), affected(random));
            case 3 ->
                new IncidentImpactRestated(
                        id,
                        "api",
                        List.of(new ImpactPeriod(
                                Impact.DOWN, minute(minute - 50), random.nextBoolean() ? null : minute(minute - 20))));
            case 4 -> new IncidentRetitled(id, text);
            case 5 -> new IncidentTextCorrected(id, "update1", text);
            case 6 -> new IncidentPostMortemPublished(id, postMortem(text));
            case 7 -> new MaintenanceRescheduled(id, minute(minute + 10), minute(minute + 70));
            case 8 -> new MaintenanceExtended(id, minute(minute + random.nextInt(500)));
            case 9 -> new MaintenanceStarted(id, null, Trigger.CLOCK);
            case 10 -> new MaintenanceCompleted(id, random.nextBoolean() ? null : minute(minute - 3), Trigger.OPERATOR);
            case 11 ->
                random.nextInt(4) == 0
                        ? new IncidentMerged("two", "one")
                        : new MaintenanceTextCorrected(id, "said", text);
            case 12 ->
                random.nextInt(4) == 0
                        ? new MaintenanceCancelled(id, said(log, random))
                        : new ObservedThrough(minute(minute), minute(minute), 3, List.of());
            case 13 -> new TextErased(text.id().substring(0, 4) + String.format("%08d", random.nextInt(8)));
            default -> {
                Instant at = minute(minute);
                Status status = List.of(Status.values()).get(random.nextInt(4));
                yield new ObservedStatusChanged("api", at, List.of(new StatusChange(at, status)), List.of());
            }
        };
    }

    private static PostMortem postMortem(TextRef text) {
        return new PostMortem(
                text,
                List.of(text),
                List.of(new PostMortem.ActionItem("action000001", text, PostMortem.Priority.LOW, text, null, false)));
    }

    private static IncidentUpdate update(Recording log, Random random, long minute) {
        IncidentStatus status = List.of(IncidentStatus.values()).get(random.nextInt(4));
        Instant at = random.nextInt(3) == 0 ? minute(minute - random.nextInt(300)) : null;
        return new IncidentUpdate(
                "update" + random.nextInt(3), status, random.nextInt(4) == 0 ? null : log.text(HOSTILE), at);
    }

    private static MaintenanceUpdate said(Recording log, Random random) {
        return new MaintenanceUpdate("said", random.nextInt(4) == 0 ? null : log.text(HOSTILE), null);
    }

    private static List<AffectedComponent> affected(Random random) {
        List<Impact> impacts = List.of(Impact.values());
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(new AffectedComponent("api", impacts.get(random.nextInt(4))));
            default ->
                List.of(
                        new AffectedComponent("api", impacts.get(random.nextInt(4))),
                        new AffectedComponent("web", impacts.get(random.nextInt(4))));
        };
    }
}
