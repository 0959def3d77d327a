package io.nines.reports;

import static io.nines.reports.Chronicle.terms;
import static io.nines.reports.Chronicle.text;

import io.nines.contract.AffectedComponent;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.DomainEvent;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import io.nines.contract.Outcome;
import io.nines.contract.Severity;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Events as they might come over September and October, in which everything that can be restated is. */
final class RandomStory {
    private static final List<String> COMPONENTS = List.of("api", "web");
    private static final List<String> DOCUMENTS = List.of(
            "{'objectives':[{'availability':99.9,'credits':[{'below':99.9,'percentOfFee':10}]}],"
                    + "'credits':{'oneEventOneCredit':true}}",
            "{'zone':'Europe/Berlin','combine':'average','basis':'worst-of-both','measure':{'degraded':0.25},"
                    + "'corrections':{'needApproval':true},'objectives':[{'availability':99.5}]}",
            "{'basis':'declared-where-there-is-one','unknown':'down','outages':{'smallest':'PT5M','wholeUnits':'PT1M'},"
                    + "'maintenance':{'notice':'PT48H','capPerMonth':'PT4H','capOf':'planned-downtime'},"
                    + "'excused':{'categories':['customer']},'objectives':[{'availability':99.95}]}");

    private final Random random;
    private final Chronicle chronicle = new Chronicle();
    private Instant now = Instant.parse("2026-09-01T00:00:00Z");
    private int ids;
    private int amendments;

    private RandomStory(long seed) {
        random = new Random(seed);
    }

    static Chronicle of(long seed, int events) {
        RandomStory story = new RandomStory(seed);
        story.chronicle.on("2026-08-30T00:00:00Z").up("api", "2026-08-30T00:00:00Z");
        story.chronicle.record(new AgreementConcluded("a", "C", null, null, terms(story.pick(DOCUMENTS), "api")));
        while (story.chronicle.position() < events) {
            story.now = story.now.plusMillis(story.random.nextInt(2_000_000) * 60_000L / 1000);
            story.chronicle.on(story.now).record(story.next());
        }
        return story.chronicle;
    }

    private DomainEvent next() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> observed();
            case 3 -> restated();
            case 4 -> announced();
            case 5, 6 -> window("m" + 1 + random.nextInt(Math.max(1, ids)));
            case 7 -> correction();
            case 8 -> judgement("c" + random.nextInt(ids + 1));
            case 9 -> incident();
            case 10 -> random.nextInt(3) == 0 ? amendment() : resolved("i" + random.nextInt(ids + 1));
            default -> new ObservedThrough(now, null, 1, List.of());
        };
    }

    private DomainEvent observed() {
        List<StatusChange> changes = List.of(new StatusChange(now, pick(List.of(Status.values()))));
        return new ObservedStatusChanged(pick(COMPONENTS), now, changes, outages(now, null));
    }

    private DomainEvent restated() {
        Instant from = earlier();
        Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(3_000)));
        Instant middle = from.plusMillis(1 + random.nextInt(59_000));
        List<StatusChange> changes = List.of(
                new StatusChange(from, pick(List.of(Status.values()))),
                new StatusChange(middle, pick(List.of(Status.values()))));
        return new ObservedTimelineRestated(
                pick(COMPONENTS), from, random.nextInt(5) == 0 ? null : to, changes, outages(from, to));
    }

    private List<ObservedOutage> outages(Instant from, Instant to) {
        Fate fate = pick(List.of(Fate.values()));
        return List.of(new ObservedOutage(
                "o" + random.nextInt(6), fate, from, to, Chronicle.proof(from, Outcome.DOWN, 7), null, null));
    }

    private Instant earlier() {
        return now.minus(Duration.ofMinutes(random.nextInt(20_000)));
    }

    private List<AffectedComponent> affected() {
        return List.of(new AffectedComponent(pick(COMPONENTS), pick(List.of(Impact.values()))));
    }

    private DomainEvent announced() {
        Instant from = now.plus(Duration.ofMinutes(random.nextInt(6_000) - 1_000L));
        return new MaintenanceAnnounced(
                "m" + ++ids,
                text(1),
                affected(),
                from,
                from.plus(hours()),
                new MaintenanceUpdate("u", null, null),
                null);
    }

    private Duration hours() {
        return Duration.ofMinutes(1 + random.nextInt(600));
    }

    /** Of a window that was announced; else another one is. */
    private DomainEvent window(String id) {
        boolean known = chronicle.events().stream()
                .anyMatch(recorded -> recorded.event() instanceof MaintenanceAnnounced announced
                        && announced.maintenance().equals(id));
        if (!known) {
            return announced();
        }
        Instant from = now.plus(Duration.ofMinutes(random.nextInt(3_000)));
        return switch (random.nextInt(5)) {
            case 0 -> new MaintenanceRescheduled(id, from, from.plus(hours()));
            case 1 -> new MaintenanceExtended(id, from.plus(hours()));
            case 2 -> new MaintenanceStarted(id, null, Trigger.OPERATOR);
            case 3 -> new MaintenanceCompleted(id, random.nextBoolean() ? null : from, Trigger.OPERATOR);
            default -> new MaintenanceCancelled(id, null);
        };
    }

    private DomainEvent correction() {
        Instant from = earlier();
        CorrectedAs as = pick(List.of(CorrectedAs.values()));
        return new CorrectionRecorded(
                "c" + ++ids,
                COMPONENTS.subList(0, 1 + random.nextInt(2)),
                from,
                from.plus(hours()),
                as,
                as == CorrectedAs.EXCUSED ? "customer" : null,
                text(1),
                null);
    }

    private DomainEvent judgement(String id) {
        boolean known = chronicle.events().stream()
                .anyMatch(recorded -> recorded.event() instanceof CorrectionRecorded recordedOne
                        && recordedOne.correction().equals(id));
        if (!known) {
            return correction();
        }
        return random.nextBoolean() ? new CorrectionApproved(id) : new CorrectionWithdrawn(id, null);
    }

    private DomainEvent incident() {
        return new IncidentDeclared(
                "i" + ++ids,
                text(1),
                Severity.CRITICAL,
                random.nextInt(4) == 0 ? Visibility.INTERNAL : Visibility.PUBLIC,
                random.nextBoolean() ? null : earlier(),
                null,
                affected(),
                new IncidentUpdate("u1", IncidentStatus.INVESTIGATING, null, null));
    }

    private DomainEvent resolved(String id) {
        boolean known = chronicle.events().stream()
                .anyMatch(recorded -> recorded.event() instanceof IncidentDeclared declared
                        && declared.incident().equals(id));
        return known
                ? new IncidentUpdated(id, new IncidentUpdate("u2", IncidentStatus.RESOLVED, null, null), List.of())
                : incident();
    }

    private DomainEvent amendment() {
        Instant from = Instant.parse("2026-09-05T00:00:00Z").plus(Duration.ofDays(5L * amendments++));
        String[] components = random.nextBoolean() ? new String[] {"api", "web"} : new String[] {"web"};
        return new AgreementAmended("a", from, terms(pick(DOCUMENTS), components));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
