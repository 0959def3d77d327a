package io.nines.command.detection;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a component's timeline depends on.
 *
 * @param said policies in order of recording; the first reaches back for ever
 */
record History(List<Line> lines, List<Said> said, List<Voided> voided, long lastTick) {
    static final String COMPONENT = "api";

    record Line(long at, Source source, Outcome outcome, long latencyMicros, long offset) {}

    record Said(long effectiveFrom, DetectionPolicy policy) {}

    record Voided(String key, long from, long to) {}

    Policies policies() {
        Policies policies = Policies.NONE;
        for (Said next : said) {
            policies = policies.with(next.effectiveFrom(), next.policy());
        }
        return policies;
    }

    Voids voids() {
        Voids voids = Voids.NONE;
        for (Voided next : voided) {
            voids = voids.with(next.key(), next.from(), next.to());
        }
        return voids;
    }

    Detector detector() {
        return new Detector(policies(), voids());
    }

    SortedMap<Long, EvidenceHour> hours() {
        SortedMap<Long, EvidenceBuilder> builders = new TreeMap<>();
        for (Line line : lines) {
            builders.computeIfAbsent(EvidenceHour.hourOf(line.at()), hour -> new EvidenceBuilder(COMPONENT, hour))
                    .add(line.at(), line.source(), line.outcome(), line.latencyMicros(), line.offset());
        }
        SortedMap<Long, EvidenceHour> hours = new TreeMap<>();
        builders.forEach((hour, builder) -> hours.put(hour, builder.build()));
        return hours;
    }

    History with(List<Line> otherLines) {
        return new History(otherLines, said, voided, lastTick);
    }

    History with(History.Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return with(more);
    }

    History tick(long at) {
        return new History(lines, said, voided, Math.max(lastTick, at));
    }

    History with(Said next) {
        List<Said> more = new ArrayList<>(said);
        more.add(next);
        return new History(lines, more, voided, lastTick);
    }

    History with(Voided next) {
        List<Voided> more = new ArrayList<>(voided);
        more.add(next);
        return new History(lines, said, more, lastTick);
    }
}
