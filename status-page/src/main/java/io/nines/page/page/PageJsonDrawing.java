package io.nines.page.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nines.contract.Impact;
import io.nines.contract.Json;
import io.nines.contract.Status;
import io.nines.log.LogHead;
import io.nines.page.PageSettings;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.Sight;
import io.nines.page.view.View;
import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts together what {@code /page.json} says of a view. */
final class PageJsonDrawing {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(Json.instants()).build();

    private final PageSettings settings;
    private final View view;
    private final Age age;
    private final PageTimes times;
    private final long through;
    private final Stretch ninety;
    private final Stretch thirty;

    PageJsonDrawing(PageSettings settings, Sight sight, Instant now) {
        this.settings = settings;
        this.view = sight.view();
        this.age = Age.of(sight, now).orElse(null);
        this.times = new PageTimes(settings.zoneId(), now);
        Instant spoken = Scene.spokenThrough(view, now);
        this.through = spoken.toEpochMilli();
        Day today = Day.at(spoken, settings.zoneId());
        this.ninety = Stretch.desktop(today, settings.zoneId());
        this.thirty = Stretch.phone(today, settings.zoneId());
    }

    byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(draw());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the page cannot be written as JSON", e);
        }
    }

    PageJson draw() {
        return new PageJson(
                view.design().name() == null ? settings.name() : view.design().name(),
                overall(),
                asOf(view.head()),
                view.through(),
                view.lastResultAt(),
                view.places(),
                settings.zone(),
                settings.notice(),
                age == null
                        ? null
                        : new PageJson.Old(age.title(Language.ENGLISH), age.reason(Language.ENGLISH), age.trueAt()),
                view.components().stream().map(this::component).toList(),
                view.activeIncidents().stream().map(PageJsonDrawing::incident).toList(),
                Stream.of(MaintenanceWindow.State.RUNNING, MaintenanceWindow.State.UPCOMING)
                        .flatMap(state -> view.windows(state, times.now()).stream())
                        .map(this::window)
                        .toList());
    }

    private static PageJson.AsOf asOf(LogHead head) {
        String chain = HexFormat.of().formatHex(head.chain());
        return new PageJson.AsOf(head.position(), head.position() == 0 ? null : head.recordedAt(), chain);
    }

    private PageJson.Overall overall() {
        Sentence sentence = OverallSentence.of(view, times);
        Status status =
                sentence.mark() == null ? null : Status.valueOf(sentence.mark().name());
        return new PageJson.Overall(status, sentence.headline(), sentence.leadText());
    }

    private static PageJson.Incident incident(Incident of) {
        return new PageJson.Incident(
                of.id(),
                of.title().text(),
                of.status(),
                of.startedAt(),
                of.declaredAt(),
                of.components().stream()
                        .map(affected -> new PageJson.Affected(affected.component(), declared(affected.now())))
                        .toList(),
                of.updates().stream()
                        .map(post -> new PageJson.Update(
                                post.id(),
                                post.status(),
                                post.message() == null ? null : post.message().text(),
                                post.at()))
                        .toList());
    }

    private static Impact declared(TimelineStatus status) {
        return status == TimelineStatus.UP ? Impact.NONE : Impact.valueOf(status.name());
    }

    private PageJson.Window window(MaintenanceWindow of) {
        return new PageJson.Window(
                of.id(),
                of.title().text(),
                of.state(times.now()).name().toLowerCase(Locale.ROOT),
                of.start(),
                of.end(),
                of.components().stream()
                        .map(affected -> new PageJson.Affected(affected.component(), affected.impact()))
                        .toList());
    }

    private PageJson.Component component(ShownComponent of) {
        return new PageJson.Component(
                of.id(),
                of.name(),
                of.group(),
                of.description() == null ? null : of.description().text(),
                Status.valueOf(of.status(times.now()).name()),
                Status.valueOf(of.observedStatus().name()),
                declared(of.declaredStatus()),
                of.statusSince(times.now()) == Long.MIN_VALUE
                        ? null
                        : Instant.ofEpochMilli(of.statusSince(times.now())),
                Instant.ofEpochMilli(of.since()),
                uptime(of, ninety),
                uptime(of, thirty),
                notWorking(of));
    }

    private PageJson.Uptime uptime(ShownComponent of, Stretch stretch) {
        Interval window = stretch.until(through);
        Attainment attainment = Attainment.of(of.timeline(), window, of.since());
        Map<Status, Long> millis = new EnumMap<>(Status.class);
        for (TimelineStatus status : TimelineStatus.values()) {
            millis.put(Status.valueOf(status.name()), attainment.millis().of(status));
        }
        return new PageJson.Uptime(
                Instant.ofEpochMilli(window.start()),
                Instant.ofEpochMilli(window.end()),
                millis,
                attainment.uptimePercent(),
                attainment.displayed(),
                attainment.coveragePercent());
    }

    private List<PageJson.Span> notWorking(ShownComponent of) {
        Interval kept = ninety.until(through).intersect(Interval.from(of.since()));
        return of.timeline().periods(kept).stream()
                .filter(period -> period.status() != TimelineStatus.UP)
                .map(period -> new PageJson.Span(
                        Instant.ofEpochMilli(period.span().start()),
                        Instant.ofEpochMilli(period.span().end()),
                        Status.valueOf(period.status().name())))
                .toList();
    }
}
