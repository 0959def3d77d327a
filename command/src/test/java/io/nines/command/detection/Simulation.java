package io.nines.command.detection;

import io.nines.command.detection.History.Line;
import io.nines.command.detection.History.Said;
import io.nines.command.detection.History.Voided;
import io.nines.contract.EvidenceHour;
import io.nines.contract.ObservedEvent.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Detection of one component without log and database: what is stored is kept here, the rest is lost in a crash. */
final class Simulation implements SealedHours {
    private static final long GRACE = 10 * Histories.MINUTE;

    final ReadRecord record = new ReadRecord();
    private final List<Line> topic = new ArrayList<>();
    private final List<EvidenceHour> evidence = new ArrayList<>();
    private final NavigableMap<Long, SealedHour> hours = new TreeMap<>();
    private History history = new History(List.of(), List.of(), List.of(), Long.MIN_VALUE);
    private long resume;
    private long storedLiveFrom;

    private ComponentTrack track = new ComponentTrack(History.COMPONENT, 0, Policies.NONE, DetectorState.EMPTY);
    private PartitionTime time = new PartitionTime(0, Long.MIN_VALUE);
    private long judgedTick = Long.MIN_VALUE;
    private Voids voids = Voids.NONE;

    /** All that was put in so far. */
    History history() {
        return history;
    }

    void receive(Line line) {
        Line stored = new Line(line.at(), line.source(), line.outcome(), line.latencyMicros(), topic.size());
        topic.add(stored);
        history = history.with(stored);
        take(stored);
    }

    private void take(Line line) {
        track.take(line.at(), line.source(), line.outcome(), line.latencyMicros(), line.offset(), judgedTime(), voids);
    }

    private PartitionTime judgedTime() {
        return new PartitionTime(time.liveFrom(), judgedTick);
    }

    void tick(long at) {
        history = history.tick(at);
        time = new PartitionTime(time.liveFrom(), Math.max(time.tick(), at));
    }

    void say(Said said) {
        boolean first = history.said().isEmpty();
        history = history.with(said);
        track.policies(history.policies(), first ? 0 : said.effectiveFrom());
    }

    void say(Voided voided) {
        history = history.with(voided);
        voids = history.voids();
        if (track.hasKey(voided.key())) {
            track.judgeAgain(EvidenceHour.hourOf(voided.from()), EvidenceHour.hourOf(voided.to()));
        }
    }

    /** The end of a step: everything is judged, and the difference recorded. */
    List<TimelineEvent> judge() {
        track.tick(judgedTick, judgedTick, time.tick());
        judgedTick = time.tick();
        if (track.dirty() == null) {
            return List.of();
        }
        Judgement judgement = Judge.judge(this, track, voids, time);
        if (judgement == null) {
            return List.of();
        }
        judgement
                .exits()
                .forEach((hour, exit) -> hours.merge(
                        hour,
                        new SealedHour(hour, NO_EVIDENCE, exit.state()),
                        (old, fresh) -> new SealedHour(hour, old.evidence(), fresh.exit())));
        return recordDifference(judgement);
    }

    private List<TimelineEvent> recordDifference(Judgement judgement) {
        List<ImpliedTimeline> windows = judgement.windows();
        RecordedTimeline recorded = record.around(
                windows.get(0).from(), windows.get(windows.size() - 1).to());
        Difference difference = Difference.between(History.COMPONENT, windows, recorded, record::used);
        if (difference == null) {
            return List.of();
        }
        List<TimelineEvent> events =
                ObservedEvents.of(History.COMPONENT, difference, result -> result.proof(0, "hash"));
        events.forEach(record::apply);
        return events;
    }

    /** Puts past hours into evidence; everything has to be judged. With {@code crash} nothing but the evidence is stored. */
    void seal(boolean crash) {
        if (time.tick() == Long.MIN_VALUE) {
            return;
        }
        long liveFrom = Math.max(time.liveFrom(), EvidenceHour.hourOf(time.tick() - GRACE));
        Sealing sealing = Sealing.of(track, voids, time, liveFrom);
        for (Sealing.Version version : sealing.versions()) {
            evidence.add(EvidenceHour.decode(version.value()));
            long hour = version.hour();
            if (crash) {
                foundInEvidence(hour, evidence.size() - 1);
            } else {
                byte[] exit = version.exit() != null
                        ? version.exit()
                        : hours.get(hour).exit();
                hours.put(hour, new SealedHour(hour, evidence.size() - 1, exit));
            }
        }
        if (crash) {
            crash();
            return;
        }
        time = new PartitionTime(liveFrom, time.tick());
        storedLiveFrom = liveFrom;
        resume = track.open().values().stream().mapToLong(OpenHour::firstOffset).reduce(topic.size(), Math::min);
    }

    private long foundFrom = Long.MAX_VALUE;
    private long foundTo = Long.MIN_VALUE;

    /** At the next start evidence is found that the index of hours does not know. */
    private void foundInEvidence(long hour, long offset) {
        hours.put(hour, new SealedHour(hour, offset, null));
        storedLiveFrom = Math.max(storedLiveFrom, hour + 1);
        foundFrom = Math.min(foundFrom, hour);
        foundTo = Math.max(foundTo, hour);
    }

    /** Everything in memory is lost; results that are not in evidence for sure are read again, and nothing judged before that. */
    void crash() {
        time = new PartitionTime(storedLiveFrom, time.tick());
        judgedTick = Long.MIN_VALUE;
        byte[] exit = hours.isEmpty()
                ? DetectorState.EMPTY.encode()
                : hours.lastEntry().getValue().exit();
        track = new ComponentTrack(
                History.COMPONENT, 0, history.policies(), exit == null ? null : DetectorState.decode(exit));
        topic.forEach(line -> track.remember(line.source().key()));
        if (foundFrom <= foundTo) {
            track.judgeAgain(foundFrom, foundTo);
            foundFrom = Long.MAX_VALUE;
            foundTo = Long.MIN_VALUE;
        }
        topic.subList((int) resume, topic.size()).forEach(this::take);
    }

    @Override
    public SealedHour before(ComponentTrack component, long hour) {
        var entry = hours.lowerEntry(hour);
        return entry == null ? null : entry.getValue();
    }

    @Override
    public List<SealedHour> from(ComponentTrack component, long hour, int limit) {
        return hours.tailMap(hour, true).values().stream().limit(limit).toList();
    }

    @Override
    public void fetch(ComponentTrack component, List<SealedHour> wanted) {
        // All is at hand.
    }

    @Override
    public EvidenceHour contents(ComponentTrack component, SealedHour hour) {
        return hour.evidence() == NO_EVIDENCE
                ? EvidenceHour.empty(History.COMPONENT, hour.hour())
                : evidence.get((int) hour.evidence());
    }
}
