package io.nines.query.checks;

import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.query.access.Keys;
import io.nines.query.access.VoidedSpan;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the results of a component by their time: those in evidence hour by hour, and the lines that came since. */
@Singleton
class CheckHistory {
    private final EvidenceRepository evidence;
    private final EvidenceLog log;
    private final RecentLines recent;
    private final Keys keys;

    CheckHistory(EvidenceRepository evidence, EvidenceLog log, RecentLines recent, Keys keys) {
        this.evidence = evidence;
        this.log = log;
        this.recent = recent;
        this.keys = keys;
    }

    /**
     * Results in order of instant, location and probe.
     *
     * @param partition of {@code nines.checks} that has their lines
     * @param next where the following page begins; null: there is none
     */
    record Page(int partition, List<CheckResult> results, Cursor next) {}

    /** What there is of a component in a window, from the cursor on (null: from the start), up to a limit. */
    Page page(String component, Interval window, Cursor after, int limit) {
        Interval rest = after == null ? window : window.intersect(Interval.from(Math.max(after.at(), window.start())));
        // how far evidence was read is asked before what is in it: what comes in between is found twice, never not at
        // all
        RecentLines.End end = recent.read(component, resume(), result -> rest.contains(result.at()));
        List<CheckResult> found = collect(
                byHour(component, rest, end.lines()),
                result -> rest.contains(result.at()) && (after == null || after.isBefore(result)),
                limit + 1);
        boolean more = found.size() > limit;
        List<CheckResult> page = more ? found.subList(0, limit) : found;
        return new Page(
                end.partition(), withLines(end.partition(), page), more ? Cursor.of(page.get(limit - 1)) : null);
    }

    private Map<Integer, Long> resume() {
        Map<Integer, Long> resume = new HashMap<>();
        evidence.read().forEach((partition, read) -> resume.put(partition, read.checksResume()));
        return resume;
    }

    /** What is known of an hour: its evidence, perhaps, and lines that are perhaps not in it. */
    private static final class Hour {
        private EvidenceRepository.Hour evidence;
        private final List<RecentLines.Line> lines = new ArrayList<>();
    }

    private SortedMap<Long, Hour> byHour(String component, Interval window, List<RecentLines.Line> lines) {
        SortedMap<Long, Hour> hours = new TreeMap<>();
        if (window.isEmpty()) {
            return hours;
        }
        long first = EvidenceHour.hourOf(window.start());
        long last = EvidenceHour.hourOf(window.end() - 1);
        for (EvidenceRepository.Hour hour : evidence.hours(component, first, last + 1)) {
            hours.computeIfAbsent(hour.hour(), at -> new Hour()).evidence = hour;
        }
        for (RecentLines.Line line : lines) {
            hours.computeIfAbsent(EvidenceHour.hourOf(line.result().at()), at -> new Hour())
                    .lines
                    .add(line);
        }
        return hours;
    }

    private List<CheckResult> collect(SortedMap<Long, Hour> hours, Predicate<CheckResult> wanted, int most) {
        List<VoidedSpan> voided = keys.voided();
        List<CheckResult> found = new ArrayList<>();
        for (Hour hour : hours.values()) {
            if (found.size() >= most) {
                break;
            }
            CheckResults.once(all(hour, voided)).stream()
                    .filter(wanted)
                    .limit(most - (long) found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private List<CheckResult> all(Hour hour, List<VoidedSpan> voided) {
        List<CheckResult> all = new ArrayList<>();
        if (hour.evidence != null) {
            all.addAll(CheckResults.of(log.hour(hour.evidence), voided));
        }
        for (RecentLines.Line line : hour.lines) {
            boolean isVoided =
                    CheckResults.isVoided(voided, line.key(), line.result().at());
            all.add(CheckResult.of(line.result(), line.key(), isVoided, line.offset()));
        }
        return all;
    }

    /** Takes what evidence leaves out from the lines that are still kept. */
    private List<CheckResult> withLines(int partition, List<CheckResult> results) {
        List<Long> offsets = results.stream()
                .filter(result -> !result.fromLine())
                .map(CheckResult::offset)
                .toList();
        Map<Long, Observation> lines = offsets.isEmpty() ? Map.of() : log.lines(partition, offsets);
        return results.stream()
                .map(result -> result.fromLine() || !lines.containsKey(result.offset())
                        ? result
                        : CheckResult.of(lines.get(result.offset()), result.key(), result.voided(), result.offset()))
                .toList();
    }
}
