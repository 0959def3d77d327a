package io.nines.command.agreements;

import io.nines.command.publication.Directory;
import io.nines.contract.AgreementEvent;
import io.nines.http.Caller;
import io.nines.http.ProblemException;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where every agreement stands, in memory; knows what a command did before that command is acknowledged. */
@Singleton
public final class AgreementDirectory implements Directory {
    private final Map<String, AgreementState> all = new ConcurrentHashMap<>();

    /** The agreement, or null. */
    AgreementState find(String id) {
        return all.get(id);
    }

    /**
     * An agreement that the caller may keep.
     *
     * @throws ProblemException 404 {@code unknown-agreement}; 403 {@code forbidden} if it is another customer's
     */
    AgreementState get(String id, Caller caller) {
        AgreementState found = all.get(id);
        if (found == null) {
            throw ProblemException.of(
                    404, "unknown-agreement", "No such agreement", "There is no agreement with the id " + id + ".");
        }
        check(caller, found.customer());
        return found;
    }

    /**
     * Whether the caller may keep a customer's agreements.
     *
     * @throws ProblemException 403 {@code forbidden}
     */
    static void check(Caller caller, String customer) {
        if (!caller.sees(customer)) {
            throw forbidden("This key keeps the agreements of some customers only, and this is another's.");
        }
    }

    /**
     * Whether the caller may say something of components: who keeps agreements of some customers, of what those speak of.
     *
     * @throws ProblemException 403 {@code forbidden}
     */
    void check(Caller caller, Collection<String> components) {
        boolean may = caller.customers() == null
                || components.stream()
                        .allMatch(component -> all.values().stream()
                                .anyMatch(one -> caller.sees(one.customer())
                                        && one.components().contains(component)));
        if (!may) {
            throw forbidden("This key may correct only what the agreements of its customers speak of.");
        }
    }

    private static ProblemException forbidden(String detail) {
        return ProblemException.of(403, "forbidden", "This key may not do that", detail);
    }

    @Override
    public Class<AgreementEvent> family() {
        return AgreementEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        AgreementEvent event = (AgreementEvent) entry.event();
        all.put(event.agreement(), AgreementState.after(all.get(event.agreement()), event));
    }
}
