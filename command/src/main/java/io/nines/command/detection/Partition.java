package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import io.nines.contract.ObservedEvent.PartitionRead;
import java.time.Duration;
import java.util.Set;

/** How far detection is in one partition. */
final class Partition {
    /** Places count for so long after their last result. */
    static final long PLACES_MILLIS = Duration.ofHours(1).toMillis();

    private final int number;
    private final boolean untilTick;
    private final long target;
    private final Places places;
    private long resume;
    private long next;
    private long evidenceNext;
    private long tick;
    private boolean ticked;
    private final long through;
    private PartitionTime judged;
    private long sealedTick = Long.MIN_VALUE;
    private boolean late;
    private long lastResultAt;
    private long demanded;
    private long news;
    private PartitionRead recorded;
    private RollingHash checks;
    private RollingHash evidence;

    /**
     * As stored.
     *
     * @param recorded what the last observed-through says
     * @param evidence hash from there to the end of the partition's evidence
     * @param target nothing is judged before everything up to this offset is read
     * @param untilTick nor before a tick is read
     * @param through up to where everything is judged and on record
     */
    Partition(
            PartitionRow row,
            PartitionRead recorded,
            RollingHash evidence,
            long target,
            boolean untilTick,
            long through) {
        this.through = through;
        this.number = row.partition();
        this.judged = new PartitionTime(row.liveFrom(), Long.MIN_VALUE);
        this.resume = row.checksResume();
        this.evidenceNext = row.evidenceNext();
        this.tick = Math.max(Math.max(row.lastTick(), through), PartitionTime.tickBefore(row.liveFrom()));
        this.lastResultAt = row.lastResultAt();
        this.places = Places.decode(row.places());
        this.recorded = recorded;
        this.checks = new RollingHash(recorded.checksSha256());
        this.evidence = evidence;
        this.target = target;
        this.untilTick = untilTick;
    }

    int number() {
        return number;
    }

    /** Where it has to be read from: results that are not in evidence, and records that are not in a hash on record. */
    long start() {
        return Math.min(resume, recorded.checksNext());
    }

    void startAt(long offset) {
        next = offset;
    }

    /** Takes any record into account. */
    void read(long offset, byte[] value) {
        next = offset + 1;
        if (offset >= recorded.checksNext()) {
            checks.add(value);
        }
    }

    /** Whether a result at that offset is in evidence already. */
    boolean isInEvidence(long offset) {
        return offset < resume;
    }

    void result(long offset, String location, long at) {
        news = offset + 1;
        late |= at < EvidenceHour.startOf(judged.liveFrom());
        lastResultAt = Math.max(lastResultAt, at);
        places.seen(location, at);
    }

    void tick(long offset, long at) {
        news = offset + 1;
        tick = Math.max(tick, at);
        ticked = true;
    }

    void demand(long offset) {
        demanded = offset + 1;
    }

    /** Whether somebody waits for more than the last observed-through covers. */
    boolean isDemanded() {
        return demanded > recorded.checksNext();
    }

    /** Whether there was anything but demands since. */
    boolean hasNews() {
        return news > recorded.checksNext();
    }

    boolean isReady() {
        return next >= target && (ticked || !untilTick);
    }

    long next() {
        return next;
    }

    /** The last tick; {@link Long#MIN_VALUE}: there was none. */
    long lastTick() {
        return tick;
    }

    /** As far as silence is judged. */
    PartitionTime judged() {
        return judged;
    }

    /** Policies that came into force up to then are heeded in what is on record: only later ones are news. */
    long policiesHeededUpTo() {
        return Math.max(judged.tick(), through);
    }

    /** From now on silence is judged up to the last tick. */
    void judgedUpToLastTick() {
        judged = new PartitionTime(judged.liveFrom(), tick);
    }

    long lastResultAt() {
        return lastResultAt;
    }

    void addPlacesSince(long instant, Set<String> all) {
        places.addSince(instant, all);
    }

    long resume() {
        return resume;
    }

    /** Where the next hour goes in {@code nines.evidence}. */
    long evidenceNext() {
        return evidenceNext;
    }

    /** One more record is there. */
    void evidenceStored(byte[] value) {
        evidenceNext++;
        evidence.add(value);
    }

    /** Whether there is something to seal, and so much time has passed, by ticks, since hours were sealed last. */
    boolean isSealingDue(long millis) {
        return hasPast() && tick != Long.MIN_VALUE && (sealedTick == Long.MIN_VALUE || tick - sealedTick >= millis);
    }

    /** Whether there may be past hours that are not in evidence as they are. */
    boolean hasPast() {
        return late || liveFromNow() > judged.liveFrom();
    }

    /** Hours from this one on are live by the last tick. */
    long liveFromNow() {
        return PartitionTime.liveFromAt(judged.liveFrom(), tick);
    }

    /** Past hours are in evidence; what is not begins at {@code newResume}. */
    void sealed(long newResume) {
        judged = new PartitionTime(liveFromNow(), judged.tick());
        resume = newResume;
        sealedTick = tick;
        late = false;
        places.forgetBefore(tick - PLACES_MILLIS);
    }

    PartitionRow row() {
        return new PartitionRow(
                number,
                judged.liveFrom(),
                resume,
                Math.max(next, target),
                evidenceNext,
                tick,
                lastResultAt,
                places.encode());
    }

    /** What observed-through is to say now. */
    PartitionRead toBeRecorded() {
        return new PartitionRead(number, next, checks.hex(), evidenceNext, evidence.hex());
    }

    /** That is on record now. */
    void recorded(PartitionRead read) {
        recorded = read;
        checks = new RollingHash(read.checksSha256());
        evidence = new RollingHash(read.evidenceSha256());
    }
}
