package io.nines.log;

import io.nines.contract.EventCodec;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.TextEntry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Proves the log with nothing but the log: every event goes through {@link ChainCheck}; every record of checks and evidence
 * that is still kept is compared with the hashes in {@code observed-through}, every text with the hash in its event.
 */
public final class LogVerifier {
    private static final String OBSERVED_THROUGH = "observed-through";
    private static final Duration WAIT = Duration.ofMillis(500);

    private final LogSettings settings;
    private final TopicReader events;
    private final RollingHashes checks;
    private final RollingHashes evidence;
    private final ChainCheck chain = new ChainCheck(LogHead.START);
    private final TextHashes texts = new TextHashes();

    private LogVerifier(LogSettings settings, TopicReader events, TopicReader checks, TopicReader evidence) {
        this.settings = settings;
        this.events = events;
        this.checks = new RollingHashes(Topics.CHECKS, checks);
        this.evidence = new RollingHashes(Topics.EVIDENCE, evidence);
    }

    /**
     * Reads the whole log; takes as long as that takes, and disturbs nobody who writes meanwhile.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static Verdict verify(LogSettings settings) {
        try (TopicReader events = TopicReader.from(settings, Topics.EVENTS, Map.of(), Clients.committedOnly());
                TopicReader checks = TopicReader.from(settings, Topics.CHECKS, Map.of(), Map.of());
                TopicReader evidence = TopicReader.from(settings, Topics.EVIDENCE, Map.of(), Map.of())) {
            return new LogVerifier(settings, events, checks, evidence).verdict();
        }
    }

    private Verdict verdict() {
        try {
            readToEnd();
            long upTo = chain.head().position();
            Map<String, TextEntry> stored = readTexts();
            // A text may have been erased while texts were read: the event that says so is on the log by now.
            readToEnd();
            texts.compare(stored, upTo);
            return verdict(true, chain.head().position(), null);
        } catch (LogBrokenException e) {
            long position = e.position() == 0 ? chain.head().position() : e.position();
            return verdict(false, position, e.getMessage());
        }
    }

    private Verdict verdict(boolean ok, long position, String fault) {
        LogHead head = chain.head();
        return new Verdict(
                ok,
                position,
                fault,
                HexFormat.of().formatHex(head.chain()),
                head.position(),
                checks.compared(),
                evidence.compared(),
                texts.compared());
    }

    private void readToEnd() {
        PositionSearch.awaitDecided(settings);
        long end = events.endOffsets().get(0);
        while (events.nextOffsets().get(0) < end) {
            for (ConsumerRecord<byte[], byte[]> record : events.poll(WAIT)) {
                take(chain.next(record));
            }
        }
    }

    private void take(LogEntry entry) {
        if (!entry.type().equals(OBSERVED_THROUGH)) {
            texts.note(entry);
            return;
        }
        ObservedThrough observed = (ObservedThrough) EventCodec.decode(entry.type(), entry.revision(), entry.payload());
        for (PartitionRead read : observed.partitions()) {
            checks.advance(entry.position(), read.partition(), read.checksNext(), read.checksSha256());
            evidence.advance(entry.position(), read.partition(), read.evidenceNext(), read.evidenceSha256());
        }
    }

    private Map<String, TextEntry> readTexts() {
        Map<String, TextEntry> stored = new HashMap<>();
        try (TextLogReader reader = TextLogReader.fromStart(settings)) {
            while (!reader.caughtUp()) {
                reader.poll(WAIT).forEach(change -> stored.put(change.id(), change.entryOrNull()));
            }
        }
        return stored;
    }
}
