package io.nines.query.agreements;

import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.reports.Recorded;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The corrections of the record, as of any position. */
@Singleton
public class Corrections {
    static final String TYPE = "correction";
    static final String PREFIX = "correction/";

    private final AgreementRepository repository;
    private final Steps steps;

    Corrections(AgreementRepository repository, Steps steps) {
        this.repository = repository;
        this.steps = steps;
    }

    /** The events of every correction that concerns one of the components, by its id, in order of id. */
    public Map<String, List<Recorded>> of(Collection<String> components, long position) {
        List<String> ids = List.copyOf(new TreeSet<>(repository.corrections(components, position)));
        List<List<Step>> found = steps.of(ids.stream().map(PREFIX::concat).toList(), position);
        Map<String, List<Recorded>> events = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            events.put(ids.get(i), found.get(i).stream().map(Step::recorded).toList());
        }
        return events;
    }
}
