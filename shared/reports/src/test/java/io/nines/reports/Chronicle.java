package io.nines.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.Json;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import io.nines.contract.Outcome;
import io.nines.contract.Proof;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.TextRef;
import io.nines.log.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Events in the order in which they are put on record, at the instant that was set last. */
final class Chronicle {
    static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private final List<Recorded> events = new ArrayList<>();
    private Instant now = at("2026-01-01T00:00:00Z");
    private int outages;

    static Instant at(String text) {
        return Instant.parse(text);
    }

    static JsonNode json(String text) {
        try {
            return Json.STORED.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Terms without a fee, over components of equal weight. */
    static AgreedTerms terms(String document, String... components) {
        return paid(null, document, components);
    }

    static AgreedTerms paid(String feeInEuro, String document, String... components) {
        return new AgreedTerms(
                Stream.of(components).map(id -> new AgreedComponent(id, 1)).toList(),
                feeInEuro == null ? null : new AgreedFee(feeInEuro, "EUR"),
                json(document));
    }

    static TextRef text(int number) {
        return new TextRef(String.format("t3xt%08d", number), HASH);
    }

    /** From now on everything is recorded then. */
    Chronicle on(String instant) {
        now = at(instant);
        return this;
    }

    Chronicle on(Instant instant) {
        now = instant;
        return this;
    }

    Chronicle record(DomainEvent... more) {
        return recordBy("k3y000000001", more);
    }

    Chronicle recordBy(String author, DomainEvent... more) {
        for (DomainEvent event : more) {
            events.add(new Recorded(events.size() + 1, now, author, event));
        }
        return this;
    }

    /** A component is up from an instant on, for the first time. */
    Chronicle up(String component, String from) {
        return record(new ObservedStatusChanged(
                component, at(from), List.of(new StatusChange(at(from), Status.UP)), List.of()));
    }

    /** A component has a status for a while, and is up again after it. */
    Chronicle was(Status status, String component, String from, String to) {
        List<StatusChange> changes = List.of(new StatusChange(at(from), status), new StatusChange(at(to), Status.UP));
        List<ObservedOutage> found = status != Status.DOWN
                ? List.of()
                : List.of(new ObservedOutage(
                        String.format("0utage%06d", ++outages),
                        Fate.STANDS,
                        at(from),
                        at(to),
                        proof(at(from), Outcome.DOWN, outages * 10L),
                        proof(at(to), Outcome.UP, outages * 10L + 5),
                        null));
        return record(new ObservedStatusChanged(component, at(from), changes, found));
    }

    Chronicle down(String component, String from, String to) {
        return was(Status.DOWN, component, from, to);
    }

    static Proof proof(Instant at, Outcome outcome, long offset) {
        return new Proof(at, outcome, "eu", "p1", 12.5, 1, offset, HASH);
    }

    /** Everything is judged up to an instant. */
    Chronicle judged(String through) {
        return judged(at(through));
    }

    Chronicle judged(Instant through) {
        now = now.isBefore(through) ? through : now;
        return record(new ObservedThrough(through, null, 1, List.of()));
    }

    /** The same, and so far evidence was written of four partitions. */
    Chronicle judged(Instant through, LongUnaryOperator evidenceNext) {
        now = now.isBefore(through) ? through : now;
        return record(new ObservedThrough(
                through,
                null,
                1,
                IntStream.range(0, 4)
                        .mapToObj(partition ->
                                new PartitionRead(partition, 0, HASH, evidenceNext.applyAsLong(partition), HASH))
                        .toList()));
    }

    long position() {
        return events.size();
    }

    List<Recorded> events() {
        return events;
    }

    /** What is on record, as of now. */
    LedgerSource source() {
        return source(position());
    }

    /** What was on record as of a position. */
    LedgerSource source(long position) {
        return LedgerSource.of(events.subList(0, (int) position));
    }

    Report report(String agreement, String period) {
        return Reports.of(source(), agreement, period);
    }

    /** The same for the log. */
    List<LogEntry> entries() {
        List<LogEntry> entries = new ArrayList<>();
        Map<String, Long> sequences = new HashMap<>();
        for (Recorded recorded : events) {
            EventTypes.EventType type = EventTypes.of(recorded.event().getClass());
            String aggregate = "any/" + type.name();
            entries.add(new LogEntry(
                    recorded.position(),
                    recorded.recordedAt(),
                    String.format("event%07d", recorded.position()),
                    type.name(),
                    type.revision(),
                    "any",
                    aggregate,
                    sequences.merge(aggregate, 1L, Long::sum) - 1,
                    recorded.author(),
                    EventCodec.encode(recorded.event())));
        }
        return entries;
    }
}
