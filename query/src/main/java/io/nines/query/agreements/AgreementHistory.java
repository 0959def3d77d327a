package io.nines.query.agreements;

import io.nines.query.history.Step;
import io.nines.reports.Contract;
import io.nines.reports.Recorded;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All events of an agreement, and what it says after each of them, understood once for all who ask. */
final class AgreementHistory {
    private final List<Recorded> events;
    private final Map<Integer, Contract> contracts = new ConcurrentHashMap<>();

    /** In order of position. */
    AgreementHistory(List<Step> steps) {
        events = steps.stream().map(Step::recorded).toList();
    }

    int size() {
        return events.size();
    }

    /** Those up to and including a position. */
    List<Recorded> until(long position) {
        int count = 0;
        while (count < events.size() && events.get(count).position() <= position) {
            count++;
        }
        return events.subList(0, count);
    }

    /** What it says as of a position; null: there is no such agreement. */
    Contract contract(long position) {
        List<Recorded> until = until(position);
        return until.isEmpty() ? null : contracts.computeIfAbsent(until.size(), count -> Contract.after(until));
    }
}
