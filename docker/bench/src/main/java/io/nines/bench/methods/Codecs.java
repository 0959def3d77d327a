package io.nines.bench.methods;

import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A result's line, an event, an hour of evidence with 360 results from three places: read and written. */
@State(Scope.Thread)
public class Codecs {
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");
    private static final int RESULTS = 360;
    private static final int EVERY_MILLIS = 10_000;

    private final byte[] line =
            ("{\"component\":\"service-000042\",\"at\":\"2026-01-01T10:00:00.123Z\",\"outcome\":\"up\","
                            + "\"location\":\"eu-west-1\",\"probe\":\"probe-1\",\"latencyMillis\":123.456}")
                    .getBytes(StandardCharsets.UTF_8);
    private final DomainEvent event = new ObservedStatusChanged(
            "service-000042",
            AT,
            List.of(new StatusChange(AT, Status.DOWN)),
            List.of(new ObservedOutage("000000000042", ObservedOutage.Fate.STANDS, AT, null, null, null, null)));
    private final byte[] encodedEvent = EventCodec.encode(event);
    private final EvidenceHour hour = hour();
    private final byte[] encodedHour = hour.encode();

    /** An hour of checks every 10 s, in turns from three places. */
    static EvidenceHour hour() {
        EvidenceBuilder hour = new EvidenceBuilder("service-000042", EvidenceHour.hourOf(AT.toEpochMilli()));
        for (int i = 0; i < RESULTS; i++) {
            Source source = new Source("place-" + i % 3, "probe-1", "k-0123456789");
            hour.add(AT.toEpochMilli() + i * (long) EVERY_MILLIS, source, Outcome.UP, 120_000 + i, i);
        }
        return hour.build();
    }

    @Benchmark
    public Observation resultIsRead() {
        return ObservationReader.read(line, 0, line.length);
    }

    @Benchmark
    public byte[] eventIsWritten() {
        return EventCodec.encode(event);
    }

    @Benchmark
    public DomainEvent eventIsRead() {
        return EventCodec.decode("observed-status-changed", 1, encodedEvent);
    }

    @Benchmark
    public byte[] hourOf360ResultsIsWritten() {
        return hour.encode();
    }

    @Benchmark
    public EvidenceHour hourOf360ResultsIsRead() {
        return EvidenceHour.decode(encodedHour);
    }
}
