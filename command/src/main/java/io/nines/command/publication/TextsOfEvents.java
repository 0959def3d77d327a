package io.nines.command.publication;

import io.nines.contract.EventTypes;
import io.nines.contract.TextEntry;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.TextRefs;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes to {@code nines.texts} along with a batch of events. */
@Singleton
final class TextsOfEvents {
    private final TextRepository texts;

    TextsOfEvents(TextRepository texts) {
        this.texts = texts;
    }

    /** The texts that the events name; one that was erased meanwhile is not sent any more. */
    List<TextEntry> named(List<LogEntry> entries) {
        Map<String, TextEntry> named = new LinkedHashMap<>();
        for (LogEntry entry : entries) {
            if (TextRefs.in(EventTypes.classOf(entry.type(), entry.revision()))) {
                TextRefs.of(entry.event()).forEach(id -> texts.find(id).ifPresent(text -> named.put(id, text)));
            }
        }
        return List.copyOf(named.values());
    }

    /** The texts that the events erase. */
    List<String> erased(List<LogEntry> entries) {
        List<String> erased = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (EventTypes.classOf(entry.type(), entry.revision()) == TextErased.class) {
                erased.add(((TextErased) entry.event()).text());
            }
        }
        return erased;
    }
}
