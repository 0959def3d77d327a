package io.nines.page.view;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentRetitled;
import io.nines.contract.IncidentEvent.IncidentSeverityChanged;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import io.nines.timeline.DeclaredImpacts;
import io.nines.timeline.Interval;
import io.nines.timeline.Period;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells an incident from its events, in the order of recording, as customers are to see it. */
final class IncidentStory {
    private final Texts texts;
    private final PublicComponents components;
    private final List<Posted> posts = new ArrayList<>();
    private final DeclaredImpacts impacts = new DeclaredImpacts();
    private final List<Incident.ImpactCorrection> corrections = new ArrayList<>();
    private Recorded first;
    private Recorded last;
    private IncidentDeclared declared;
    private Posted title;
    private Severity severity;
    private Visibility visibility;
    private IncidentStatus status;
    private Instant resolvedAt;
    private String into;
    private ShownPostMortem postMortem;

    private IncidentStory(Texts texts, PublicComponents components) {
        this.texts = texts;
        this.components = components;
    }

    static IncidentStory of(List<Recorded> events, Texts texts, PublicComponents components) {
        IncidentStory story = new IncidentStory(texts, components);
        events.forEach(story::tell);
        return story;
    }

    /** The incident in which it goes on, if it was public. */
    Optional<String> mergedInto() {
        return visibility == Visibility.PUBLIC ? Optional.ofNullable(into) : Optional.empty();
    }

    private void tell(Recorded recorded) {
        IncidentEvent event = (IncidentEvent) recorded.event();
        if (event instanceof IncidentDeclared declaration) {
            declared(recorded, declaration);
        } else if (event instanceof IncidentUpdated updated) {
            updated(recorded, updated.update(), updated.components());
        } else if (event instanceof IncidentReopened reopened) {
            updated(recorded, reopened.update(), reopened.components());
        } else if (event instanceof IncidentImpactRestated restated) {
            restated(recorded, restated);
        } else if (event instanceof IncidentRetitled retitled) {
            title.correct(recorded, retitled.title());
        } else if (event instanceof IncidentTextCorrected corrected) {
            posts.stream()
                    .filter(post -> post.id().equals(corrected.update()))
                    .forEach(post -> post.correct(recorded, corrected.message()));
        } else if (event instanceof IncidentSeverityChanged changed) {
            severity = changed.severity();
        } else if (event instanceof IncidentVisibilityChanged changed) {
            visibility = changed.visibility();
        } else if (event instanceof IncidentMerged merged) {
            into = merged.into();
        } else if (event instanceof IncidentPostMortemPublished published) {
            postMortem = postMortem(recorded, published.postMortem());
        }
        last = recorded;
    }

    private void declared(Recorded recorded, IncidentDeclared event) {
        first = recorded;
        declared = event;
        title = new Posted(texts, recorded, event.incident(), null, event.title(), null);
        severity = event.severity();
        visibility = event.visibility();
        say(recorded.or(event.startedAt()), event.components());
        updated(recorded, event.update(), List.of());
    }

    private void updated(Recorded recorded, IncidentUpdate update, List<AffectedComponent> affected) {
        Posted post = new Posted(texts, recorded, update.id(), update.status(), update.message(), update.at());
        posts.add(post);
        status = update.status();
        resolvedAt = status == IncidentStatus.RESOLVED ? post.at() : null;
        say(post.at(), affected);
        if (resolvedAt != null) {
            impacts.end(resolvedAt.toEpochMilli());
        }
    }

    private void say(Instant at, List<AffectedComponent> affected) {
        for (AffectedComponent component : affected) {
            impacts.say(component.id(), at.toEpochMilli(), status(component.impact()));
        }
    }

    private void restated(Recorded recorded, IncidentImpactRestated event) {
        List<Period> periods = event.periods().stream()
                .map(period -> new Period(
                        new Interval(period.from().toEpochMilli(), millis(period.to())), status(period.impact())))
                .toList();
        impacts.restate(event.component(), periods, millis(resolvedAt));
        WatchedComponent component = components.find(event.component());
        if (component != null) {
            corrections.add(new Incident.ImpactCorrection(
                    component.id(),
                    component.name(),
                    event.periods(),
                    recorded.recordedAt(),
                    recorded.by(),
                    recorded.position()));
        }
    }

    private static long millis(Instant instantOrNull) {
        return instantOrNull == null ? Long.MAX_VALUE : instantOrNull.toEpochMilli();
    }

    private ShownPostMortem postMortem(Recorded recorded, PostMortem said) {
        return new ShownPostMortem(
                texts.of(said.summary()),
                said.whys().stream().map(texts::of).toList(),
                said.actions().stream()
                        .map(action -> new ShownPostMortem.Action(
                                action.id(),
                                texts.of(action.title()),
                                action.priority(),
                                action.dueOn(),
                                action.done()))
                        .toList(),
                postMortem == null ? recorded.recordedAt() : postMortem.publishedAt(),
                recorded.recordedAt(),
                recorded.by());
    }

    static TimelineStatus status(Impact impact) {
        return impact == Impact.NONE ? TimelineStatus.UP : TimelineStatus.valueOf(impact.name());
    }

    /** The incident, if the public may see it. */
    Optional<Incident> shown() {
        if (visibility != Visibility.PUBLIC || into != null) {
            return Optional.empty();
        }
        dateDeclaration();
        List<Posted> ordered = new ArrayList<>(posts);
        ordered.sort(Posted.BY_INSTANT);
        return Optional.of(new Incident(
                declared.incident(),
                title.text(),
                title.earlier(),
                severity,
                status,
                first.or(declared.startedAt()),
                first.recordedAt(),
                resolvedAt,
                ordered.stream().map(Posted::ofIncident).toList(),
                affected(),
                List.copyOf(corrections),
                postMortem,
                declared.outage(),
                first.position(),
                last.position(),
                last.recordedAt()));
    }

    /**
     * A start in the past is when the trouble began; customers were told of it when it was declared. Only where the history was
     * entered afterwards, because something later in it was also over by then, is the time that was given when they were told.
     */
    private void dateDeclaration() {
        Posted declaration = posts.get(0);
        boolean afterwards = declared.update().status() == IncidentStatus.RESOLVED
                || posts.stream().skip(1).anyMatch(post -> post.at().isBefore(declaration.recordedAt()));
        if (!afterwards) {
            declaration.toldAsRecorded();
        }
    }

    private List<Incident.Affected> affected() {
        return components.of(impacts.components()).stream()
                .map(component ->
                        new Incident.Affected(component.id(), component.name(), impacts.timeline(component.id())))
                .toList();
    }
}
