package io.nines.query.history;

import io.nines.log.LoggedEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps steps and finds them again. */
@Singleton
public class Steps {
    private final StepRepository repository;

    Steps(StepRepository repository) {
        this.repository = repository;
    }

    /** Keeps events, within the transaction of the projection that takes them in. */
    public void add(List<LoggedEvent> events) {
        repository.add(events);
    }

    /** An aggregate's, up to and including a position; none if there was no such thing then. */
    public List<Step> of(String aggregate, long position) {
        return repository.of(List.of(aggregate), position).get(0);
    }

    /** The same for several aggregates, in the order given. */
    public List<List<Step>> of(Collection<String> aggregates, long position) {
        return repository.of(aggregates, position);
    }

    /** Those of all aggregates of a type, such as {@code incident-template}, in the order of their first steps. */
    public Map<String, List<Step>> ofType(String aggregateType, long position) {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        for (Step step : repository.ofType(aggregateType, position)) {
            steps.computeIfAbsent(step.aggregate(), aggregate -> new ArrayList<>())
                    .add(step);
        }
        return steps;
    }

    /** Those of several aggregates after one position, up to another one, in order of position. */
    public List<Step> between(Collection<String> aggregates, long after, long upTo) {
        return repository.between(aggregates, after, upTo).stream()
                .sorted(Comparator.comparingLong(Step::position))
                .toList();
    }

    /** The aggregates of a type that have an event of a type, such as {@code page-designed}, up to a position. */
    public List<String> with(String aggregateType, String eventType, long position) {
        return repository.with(aggregateType, eventType, position);
    }
}
