package io.nines.query.intake;

import io.nines.contract.DomainEvent;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.log.LogHead;
import io.nines.log.LoggedEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes down every position of a batch, with what had been judged there, and which checks had been. */
@Singleton
class Positions {
    private final PositionRepository repository;
    private LogPosition head;
    private Map<Integer, Long> checksNext;

    Positions(PositionRepository repository) {
        this.repository = repository;
    }

    /** Begins where the database says. */
    LogHead resume() {
        head = repository.head();
        checksNext = repository.checksNext();
        return new LogHead(head.position(), head.recordedAt(), HexFormat.of().parseHex(head.chain()));
    }

    void apply(List<LoggedEvent> events) {
        List<LogPosition> positions = new ArrayList<>(events.size());
        Instant through = head.through();
        Map<Integer, Long> next = new HashMap<>(checksNext);
        for (LoggedEvent logged : events) {
            through = read(logged.event(), through, next);
            positions.add(new LogPosition(
                    logged.entry().position(),
                    logged.entry().recordedAt(),
                    HexFormat.of().formatHex(logged.chain()),
                    through));
        }
        repository.add(positions);
        if (!next.equals(checksNext)) {
            repository.setChecksNext(next);
        }
        head = positions.get(positions.size() - 1);
        checksNext = next;
    }

    private static Instant read(DomainEvent event, Instant through, Map<Integer, Long> next) {
        if (!(event instanceof ObservedThrough observed)) {
            return through;
        }
        for (PartitionRead partition : observed.partitions()) {
            next.put(partition.partition(), partition.checksNext());
        }
        return observed.through();
    }

    LogPosition head() {
        return head;
    }

    Map<Integer, Long> checksNext() {
        return checksNext;
    }

    void atomically(Runnable work) {
        repository.atomically(work);
    }
}
