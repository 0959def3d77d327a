package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.RunningCommand;
import io.nines.log.EventLogReader;
import io.nines.log.LogEntry;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import io.nines.log.TextChange;
import io.nines.log.TextLogReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is on the log. Reading it checks density and chain. */
final class WholeLog {
    private WholeLog() {}

    static List<LogEntry> events(LogSettings settings) {
        List<LogEntry> entries = new ArrayList<>();
        try (EventLogReader reader = EventLogReader.after(settings, LogHead.START)) {
            do {
                reader.poll(Duration.ofMillis(200)).stream()
                        .map(LoggedEvent::entry)
                        .forEach(entries::add);
            } while (!reader.caughtUp());
        }
        return entries;
    }

    /** The texts that stand, by id; null: erased. */
    static Map<String, String> texts(LogSettings settings) {
        Map<String, String> texts = new HashMap<>();
        try (TextLogReader reader = TextLogReader.fromStart(settings)) {
            do {
                for (TextChange change : reader.poll(Duration.ofMillis(200))) {
                    texts.put(
                            change.id(),
                            change.entryOrNull() == null
                                    ? null
                                    : change.entryOrNull().text());
                }
            } while (!reader.caughtUp());
        }
        return texts;
    }

    /** All that is in the store. */
    static List<LogEntry> store(RunningCommand command) {
        return command.bean(CommittedEvents.class).read(0, Integer.MAX_VALUE, Set.of());
    }

    /** The log holds what the store holds, each event once, in order. */
    static void assertLogIsStore(RunningCommand command) {
        List<LogEntry> store = store(command);
        if (!store.isEmpty()) {
            long last = store.get(store.size() - 1).position();
            assertThat(command.bean(Publication.class).await(last)).isEqualTo(Acknowledgement.PUBLISHED);
        }
        List<LogEntry> log = events(command.bean(LogSettings.class));
        assertThat(log).usingRecursiveFieldByFieldElementComparator().startsWith(store.toArray(LogEntry[]::new));
    }
}
