package io.nines.reports;

import io.nines.log.EventLogReader;
import io.nines.log.LogBrokenException;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.nines.log.LoggedEvent;
import io.nines.timeline.Interval;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What reports are made from, out of nothing but the log: its events from the first one on, with density and chain checked on the
 * way, and evidence only where it is asked for. One thread uses one source.
 */
public final class LogSource extends TakenEvents implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final LogSettings log;
    private LogHead head = LogHead.START;
    private LogEvidence evidence;

    private LogSource(LogSettings log) {
        this.log = log;
    }

    /**
     * Reads the log's events.
     *
     * @param position the last one to be read; {@link Long#MAX_VALUE}: all that there are
     * @throws IllegalArgumentException if the log does not reach that far
     * @throws LogBrokenException if an event is missing or was changed
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static LogSource read(LogSettings log, long position) {
        LogSource source = new LogSource(log);
        try (EventLogReader reader = EventLogReader.after(log, LogHead.START)) {
            source.readUpTo(position, reader);
        }
        if (position != Long.MAX_VALUE && source.head.position() < position) {
            throw new IllegalArgumentException(
                    "the log ends at position " + source.head.position() + ", before " + position);
        }
        return source;
    }

    private void readUpTo(long position, EventLogReader reader) {
        while (head.position() < position) {
            List<LoggedEvent> events = reader.poll(WAIT);
            for (LoggedEvent event : events) {
                if (event.entry().position() <= position) {
                    ledger.take(Recorded.of(event));
                    head = event.head();
                }
            }
            if (events.isEmpty() && reader.caughtUp()) {
                return;
            }
        }
    }

    /** The event that issued a report; null: none did. */
    public Recorded report(String id) {
        return ledger.issued(id);
    }

    @Override
    public Report.AsOf asOf() {
        return new Report.AsOf(
                head.position(), head.recordedAt(), HexFormat.of().formatHex(head.chain()));
    }

    @Override
    public void results(String component, Interval window, EvidenceResults.Visitor visitor) {
        Interval judged = window.intersect(new Interval(Long.MIN_VALUE, through()));
        if (!judged.isEmpty()) {
            evidence().walk(component, judged, visitor);
        }
    }

    /** Read for all components at once that any agreement may ask about. */
    private LogEvidence evidence() {
        if (evidence == null) {
            Set<String> counted = new HashSet<>();
            ledger.agreements().values().stream()
                    .map(Contract::after)
                    .filter(Contract::countsChecks)
                    .forEach(contract -> counted.addAll(contract.components()));
            evidence = new LogEvidence(log, ledger.through(), ledger.voided(), counted);
        }
        return evidence;
    }

    @Override
    public void close() {
        if (evidence != null) {
            evidence.close();
        }
    }
}
