package io.nines.query.agreements;

import io.nines.http.Caller;
import io.nines.http.ProblemException;
import io.nines.query.history.Steps;
import io.nines.query.intake.Progress;
import io.nines.query.memory.MemorySettings;
import io.nines.query.memory.Remembered;
import io.nines.query.reading.AsOf;
import io.nines.reports.Contract;
import io.nines.reports.Recorded;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The agreements, as of any position; in memory where they were asked for lately. */
@Singleton
public class Agreements {
    private static final String TYPE = "agreement";
    private static final String PREFIX = "agreement/";

    private final AgreementRepository repository;
    private final Steps steps;
    private final Remembered<AgreementHistory> remembered;

    Agreements(AgreementRepository repository, Steps steps, MemorySettings settings, Progress progress) {
        this.repository = repository;
        this.steps = steps;
        this.remembered = new Remembered<>(
                settings.agreements(),
                AgreementHistory::size,
                () -> progress.state().head().position());
    }

    /** Its events up to a position; none if there was no such agreement. */
    public List<Recorded> events(String id, long position) {
        return history(id, position).until(position);
    }

    /** The events of all there are, by id, in order of id. */
    public Map<String, List<Recorded>> events(long position) {
        Map<String, List<Recorded>> events = new LinkedHashMap<>();
        repository.aggregates(TYPE, position).forEach(aggregate -> {
            String id = aggregate.substring(PREFIX.length());
            events.put(id, events(id, position));
        });
        return events;
    }

    /**
     * What an agreement says.
     *
     * @throws ProblemException 404 if there is none as of that position, or the caller may not see that there is
     */
    public Contract require(String id, Caller caller, AsOf asOf) {
        Contract contract = history(id, asOf.position()).contract(asOf.position());
        if (contract == null || !caller.sees(contract.customer())) {
            throw ProblemException.of(
                    404,
                    "unknown-agreement",
                    "No such agreement",
                    "As of position " + asOf.position() + " there is no agreement " + id + " that this key may see.");
        }
        return contract;
    }

    /** What an agreement that there is says, whoever may see it. */
    public Contract contract(String id, AsOf asOf) {
        return history(id, asOf.position()).contract(asOf.position());
    }

    /** What all say that the caller may see, in order of id. */
    public List<Contract> all(Caller caller, AsOf asOf) {
        return repository.aggregates(TYPE, asOf.position()).stream()
                .map(aggregate -> history(aggregate.substring(PREFIX.length()), asOf.position())
                        .contract(asOf.position()))
                .filter(Objects::nonNull)
                .filter(contract -> caller.sees(contract.customer()))
                .toList();
    }

    /** Every component that an agreement which the caller may see speaks of, or ever spoke of; null: the caller may see all. */
    Set<String> components(Caller caller, AsOf asOf) {
        return caller.customers() == null
                ? null
                : all(caller, asOf).stream()
                        .flatMap(contract -> contract.components().stream())
                        .collect(Collectors.toSet());
    }

    /** An agreement is another from this position on. */
    void changed(String id, long position) {
        remembered.changed(id, position);
    }

    private AgreementHistory history(String id, long position) {
        return remembered.get(id, position, key -> new AgreementHistory(steps.of(PREFIX + key, Long.MAX_VALUE)));
    }
}
