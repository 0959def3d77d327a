package io.nines.command.detection;

import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.Proof;
import io.nines.contract.Sha256;
import io.nines.log.RecordLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares what is implied with what is on record, and words the difference. */
final class Recorder {
    private final RecordedTimelines recorded;
    private final RecordLookup lookup;

    Recorder(RecordedTimelines recorded, RecordLookup lookup) {
        this.recorded = recorded;
        this.lookup = lookup;
    }

    /** What is to be stored after these judgements. */
    List<Recording> record(List<Judgement> judgements) {
        List<Difference> differences = judgements.stream().map(this::difference).toList();
        Map<Integer, Map<Long, byte[]>> lines = lines(judgements, differences);
        List<Recording> recordings = new ArrayList<>(judgements.size());
        for (int i = 0; i < judgements.size(); i++) {
            recordings.add(recording(judgements.get(i), differences.get(i), lines));
        }
        return recordings;
    }

    private static Recording recording(
            Judgement judgement, Difference difference, Map<Integer, Map<Long, byte[]>> lines) {
        ComponentTrack component = judgement.component();
        List<TimelineEvent> events = difference == null
                ? List.of()
                : ObservedEvents.of(component.id(), difference, result -> proof(component, result, lines));
        return new Recording(judgement, events);
    }

    private Difference difference(Judgement judgement) {
        String component = judgement.component().id();
        List<ImpliedTimeline> windows = judgement.windows();
        StatusSteps.Period span = new StatusSteps.Period(
                windows.get(0).from(), windows.get(windows.size() - 1).to());
        return Difference.between(
                component, windows, recorded.around(component, span), id -> recorded.isUsed(component, id));
    }

    /** By partition and offset the lines that prove something, as far as they are still kept; asked for all at once. */
    private Map<Integer, Map<Long, byte[]>> lines(List<Judgement> judgements, List<Difference> differences) {
        Map<Integer, Set<Long>> offsets = new HashMap<>();
        for (int i = 0; i < judgements.size(); i++) {
            if (differences.get(i) != null) {
                Set<Long> wanted = offsets.computeIfAbsent(
                        judgements.get(i).component().partition(), partition -> new TreeSet<>());
                differences.get(i).outages().forEach(note -> addOffsets(note, wanted));
            }
        }
        Map<Integer, Map<Long, byte[]>> lines = new HashMap<>();
        offsets.forEach((partition, wanted) ->
                lines.put(partition, wanted.isEmpty() ? Map.of() : lookup.checks(partition, wanted)));
        return lines;
    }

    private static void addOffsets(OutageNote note, Set<Long> offsets) {
        if (note.outage().first() != null && note.knownFirst() == null) {
            offsets.add(note.outage().first().offset());
        }
        if (note.outage().last() != null && note.knownLast() == null) {
            offsets.add(note.outage().last().offset());
        }
    }

    private static Proof proof(ComponentTrack component, ProvingResult result, Map<Integer, Map<Long, byte[]>> lines) {
        byte[] line = Objects.requireNonNull(lines.get(component.partition())).get(result.offset());
        return result.proof(
                component.partition(), line == null ? null : HexFormat.of().formatHex(Sha256.of(line)));
    }
}
