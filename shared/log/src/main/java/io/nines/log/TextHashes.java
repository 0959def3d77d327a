package io.nines.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Ids;
import io.nines.contract.Json;
import io.nines.contract.TextEntry;
import io.nines.contract.TextRef;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares texts with the hashes that events hold of them, whatever the events are. */
final class TextHashes {
    private static final String ERASED = "text-erased";

    private final Map<String, Mention> mentions = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private long compared;

    private record Mention(TextRef text, long position) {}

    /** How many texts were compared. */
    long compared() {
        return compared;
    }

    /** Takes up what an event says of texts. */
    void note(LogEntry entry) {
        JsonNode payload = tree(entry);
        if (entry.type().equals(ERASED)) {
            erased.add(payload.path("text").asText());
        }
        note(payload, entry.position());
    }

    private static JsonNode tree(LogEntry entry) {
        try {
            return Json.STORED.readTree(entry.payload());
        } catch (IOException e) {
            throw new LogBrokenException(entry.position(), "its value is no JSON");
        }
    }

    private void note(JsonNode node, long position) {
        String id = node.path("id").asText();
        if (node.size() == 2
                && node.path("sha256").isTextual()
                && Ids.OTHER.matcher(id).matches()) {
            mentions.put(id, new Mention(new TextRef(id, node.path("sha256").asText()), position));
        }
        node.forEach(child -> note(child, position));
    }

    /**
     * Compares what was mentioned up to {@code upTo} with the texts as they were read after that.
     *
     * @throws LogBrokenException naming the event whose text is gone without having been erased, or was changed
     */
    void compare(Map<String, TextEntry> texts, long upTo) {
        mentions.forEach((id, mention) -> {
            if (mention.position() <= upTo && !erased.contains(id)) {
                compared++;
                compare(mention, texts.get(id));
            }
        });
    }

    private static void compare(Mention mention, TextEntry text) {
        String name = "text " + mention.text().id();
        if (text == null) {
            throw new LogBrokenException(mention.position(), name + " is gone, but was not erased");
        }
        if (!text.ref().equals(mention.text())) {
            throw new LogBrokenException(mention.position(), name + " was changed: its hash differs");
        }
    }
}
