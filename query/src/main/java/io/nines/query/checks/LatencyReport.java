package io.nines.query.checks;

import io.nines.contract.EvidenceHour;
import io.nines.query.access.Keys;
import io.nines.query.access.VoidedSpan;
import io.nines.query.checks.LatencyAnswer.Measured;
import io.nines.query.checks.LatencyAnswer.Quantiles;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Window;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works latencies out of the evidence, whole hours only. */
@Singleton
class LatencyReport {
    private static final long HOUR = EvidenceHour.startOf(1);

    private final EvidenceRepository evidence;
    private final EvidenceLog log;
    private final Keys keys;

    LatencyReport(EvidenceRepository evidence, EvidenceLog log, Keys keys) {
        this.evidence = evidence;
        this.log = log;
        this.keys = keys;
    }

    LatencyAnswer of(String component, Window window, Per per, AsOf asOf) {
        Optional<Long> through = through(component, asOf);
        List<Measured> measured = new ArrayList<>();
        through.ifPresent(end -> {
            Interval known = window.interval().intersect(new Interval(Long.MIN_VALUE, end));
            collect(component, wholeHours(known), per, measured);
        });
        return new LatencyAnswer(
                component,
                window.from(),
                window.to(),
                through.map(Instant::ofEpochMilli).orElse(null),
                asOf,
                per.name().toLowerCase(Locale.ROOT),
                measured);
    }

    /** The end of the last hour that is over, judged and in evidence. */
    private Optional<Long> through(String component, AsOf asOf) {
        if (asOf.through() == null) {
            return Optional.empty();
        }
        long judged = Math.floorDiv(asOf.through().toEpochMilli(), HOUR) * HOUR;
        return evidence.lastHour(component).map(last -> Math.min(judged, EvidenceHour.startOf(last + 1)));
    }

    private static Interval wholeHours(Interval window) {
        long start = Math.floorDiv(window.start() + HOUR - 1, HOUR) * HOUR;
        long end = Math.floorDiv(window.end(), HOUR) * HOUR;
        return new Interval(start, Math.max(start, end));
    }

    /** Month by month, so that a long period does not have to fit into memory. */
    private void collect(String component, Interval hours, Per per, List<Measured> measured) {
        long begin = EvidenceHour.startOf(evidence.firstHour(component).orElseThrow());
        long from = Math.max(hours.start(), begin);
        while (from < hours.end()) {
            Instant month = Per.MONTH.start(Instant.ofEpochMilli(from));
            long to = Math.min(hours.end(), Per.MONTH.next(month).toEpochMilli());
            Interval part = new Interval(from, to);
            byPeriod(component, part, per).forEach((start, latencies) -> {
                if (latencies.count() > 0) {
                    measured.add(measured(new Interval(start, next(per, start)).intersect(hours), latencies));
                }
            });
            from = to;
        }
    }

    private static long next(Per per, long start) {
        return per.next(Instant.ofEpochMilli(start)).toEpochMilli();
    }

    private static Measured measured(Interval period, Latencies latencies) {
        return new Measured(
                Instant.ofEpochMilli(period.start()),
                Instant.ofEpochMilli(period.end()),
                latencies.count(),
                Quantiles.of(latencies));
    }

    private Map<Long, Latencies> byPeriod(String component, Interval hours, Per per) {
        List<VoidedSpan> voided = keys.voided();
        Map<Long, Latencies> byPeriod = new TreeMap<>();
        for (EvidenceRepository.Hour hour : evidence.hours(component, hours.start() / HOUR, hours.end() / HOUR)) {
            Instant start = Instant.ofEpochMilli(EvidenceHour.startOf(hour.hour()));
            byPeriod.merge(per.start(start).toEpochMilli(), latencies(hour, voided), Latencies::merge);
        }
        return byPeriod;
    }

    /** Kept ones, unless some of them do not count: then the evidence is looked at again. */
    private Latencies latencies(EvidenceRepository.Hour hour, List<VoidedSpan> voided) {
        long start = EvidenceHour.startOf(hour.hour());
        boolean untouched = voided.stream()
                .noneMatch(span -> hour.keys().contains(span.key())
                        && span.from().toEpochMilli() < start + HOUR
                        && span.to().toEpochMilli() > start);
        return untouched && hour.latencies() != null
                ? Latencies.decode(hour.latencies())
                : CheckResults.latencies(log.hour(hour), voided);
    }
}
