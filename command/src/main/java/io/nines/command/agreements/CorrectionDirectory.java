package io.nines.command.agreements;

import io.nines.command.publication.Directory;
import io.nines.contract.CorrectionEvent;
import io.nines.http.ProblemException;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where every correction stands, in memory; knows what a command did before that command is acknowledged. */
@Singleton
public final class CorrectionDirectory implements Directory {
    private final Map<String, CorrectionState> all = new ConcurrentHashMap<>();

    /** The correction, or null. */
    CorrectionState find(String id) {
        return all.get(id);
    }

    /**
     * The correction.
     *
     * @throws ProblemException 404 {@code unknown-correction}
     */
    CorrectionState get(String id) {
        CorrectionState found = all.get(id);
        if (found == null) {
            throw ProblemException.of(
                    404, "unknown-correction", "No such correction", "There is no correction with the id " + id + ".");
        }
        return found;
    }

    @Override
    public Class<CorrectionEvent> family() {
        return CorrectionEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        CorrectionEvent event = (CorrectionEvent) entry.event();
        String id = event.correction();
        all.put(id, CorrectionState.after(all.get(id), event, entry.author()));
    }
}
