package io.nines.command.detection;

import io.nines.command.detection.DetectionRepository.State;
import io.nines.command.detection.DetectionRun.Opened;
import io.nines.command.detection.LeaseRepository.Lease;
import io.nines.command.publication.StoreTransactions;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.log.ChecksReader;
import io.nines.log.EvidenceWriter;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import io.nines.log.RecordLookup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens detection where it left off, or where it was overtaken by the log. */
@Singleton
final class DetectionOpening {
    private static final Logger LOG = LoggerFactory.getLogger(DetectionOpening.class);

    private final LogSettings log;
    private final DetectionSettings settings;
    private final StoreTransactions transactions;
    private final DetectionRepository repository;
    private final RecordedRepository recordedRepository;
    private final RecordedTimelines recorded;
    private final DetectionStore store;
    private final JudgingEvents judging;
    private final LeaseRepository leases;
    private final Judged judged;
    private final InstantSource clock;

    DetectionOpening(
            LogSettings log,
            DetectionSettings settings,
            StoreTransactions transactions,
            DetectionRepository repository,
            RecordedRepository recordedRepository,
            RecordedTimelines recorded,
            DetectionStore store,
            JudgingEvents judging,
            LeaseRepository leases,
            Judged judged,
            InstantSource clock) {
        this.log = log;
        this.settings = settings;
        this.transactions = transactions;
        this.repository = repository;
        this.recordedRepository = recordedRepository;
        this.recorded = recorded;
        this.store = store;
        this.judging = judging;
        this.leases = leases;
        this.judged = judged;
        this.clock = clock;
    }

    /** A run and what it holds open. */
    static final class Session implements AutoCloseable {
        private final Deque<AutoCloseable> open = new ArrayDeque<>();
        private DetectionRun run;

        DetectionRun run() {
            return run;
        }

        private <T extends AutoCloseable> T keep(T opened) {
            open.push(opened);
            return opened;
        }

        @Override
        public void close() {
            for (AutoCloseable part : open) {
                try {
                    part.close();
                } catch (Exception e) {
                    LOG.debug("closing {} failed", part, e);
                }
            }
        }
    }

    /** Opens it; takes as long as what is not in the database takes to read. */
    Session open() {
        Session session = new Session();
        try {
            session.run = new DetectionRun(open(session));
            return session;
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    private Opened open(Session session) {
        Lease lease = leases.take();
        RecordLookup lookup = session.keep(RecordLookup.open(log));
        EvidenceCatchUp evidence = new EvidenceCatchUp(log, transactions, repository, recordedRepository);
        evidence.run();
        State state = repository.state();
        ChecksReader reader = session.keep(ChecksReader.from(log, starts(evidence)));
        Map<Integer, Partition> partitions = partitions(evidence, state, reader);
        Tracks tracks = new Tracks(repository, reader::partitionOf);
        List<LogEntry> events = judging.all(state.eventsPosition());
        events.forEach(entry -> tracks.heed(entry, false));
        tracks.load();
        tracks.judgeAgainBecauseOf(events, state.eventsPosition());
        StoredHours hours = new StoredHours(repository, lookup, settings.evidenceCacheBytes());
        Duration within = Duration.ofSeconds(settings.throughWithinSeconds());
        return new Opened(
                partitions,
                tracks,
                new Through(partitions.values(), recordedRepository.through(), within, settings.pause()),
                judging,
                session.keep(new ReadAhead(reader)),
                hours,
                new Recorder(recorded, lookup),
                new EvidenceSealer(session.keep(EvidenceWriter.open(log)), hours),
                store,
                lease,
                judged,
                clock,
                settings,
                events.isEmpty() ? 0 : events.get(events.size() - 1).position(),
                state);
    }

    private static Map<Integer, Long> starts(EvidenceCatchUp evidence) {
        Map<Integer, Long> starts = new HashMap<>();
        for (int number : evidence.partitions()) {
            starts.put(
                    number,
                    Math.min(
                            evidence.row(number).checksResume(),
                            evidence.recorded(number).checksNext()));
        }
        return starts;
    }

    /** If the database was overtaken by the log, everything that is on the log now has to be read before anything is judged. */
    private Map<Integer, Partition> partitions(EvidenceCatchUp evidence, State state, ChecksReader reader) {
        boolean behind = state.behind();
        Map<Integer, Long> next = reader.nextOffsets();
        Map<Integer, Long> ends = reader.endOffsets();
        Map<Integer, Partition> partitions = new TreeMap<>();
        Instant recorded = recordedRepository.through();
        long through = recorded == null ? Long.MIN_VALUE : recorded.toEpochMilli();
        next.forEach((number, start) -> {
            PartitionRow row = evidence.row(number);
            PartitionRead read = evidence.recorded(number);
            long target = behind ? ends.get(number) : Math.max(row.checksRead(), read.checksNext());
            Partition partition = new Partition(row, read, evidence.hash(number), target, behind, through);
            if (start > partition.start()) {
                LOG.warn(
                        "nines.checks no longer has offsets {} to {} of partition {}: results were lost before they were judged",
                        partition.start(),
                        start,
                        number);
            }
            partition.startAt(start);
            partitions.put(number, partition);
        });
        return partitions;
    }
}
