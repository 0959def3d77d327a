package io.nines.log;

import io.nines.log.EvidenceRecords.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Puts versions together again that are several records. Whoever wrote one and was stopped halfway writes it again, whole: what
 * is not all there was never relied on, and is passed over.
 */
final class EvidenceAssembly {
    private final Map<Integer, List<ConsumerRecord<byte[], byte[]>>> begun = new HashMap<>();

    /** Takes the next record of its partition; the version that is whole with it, or null. */
    EvidenceRecord add(ConsumerRecord<byte[], byte[]> record) {
        EvidenceRecord read = EvidenceRecords.read(record);
        Part part = EvidenceRecords.part(record);
        List<ConsumerRecord<byte[], byte[]>> before = begun.remove(record.partition());
        if (part.of() == 1) {
            return read;
        }
        if (part.number() == 1) {
            begun.put(record.partition(), new ArrayList<>(List.of(record)));
            return null;
        }
        if (before == null || !goesOn(before, read, part)) {
            return null;
        }
        before.add(record);
        if (part.number() < part.of()) {
            begun.put(record.partition(), before);
            return null;
        }
        return whole(before, read);
    }

    private static boolean goesOn(List<ConsumerRecord<byte[], byte[]>> before, EvidenceRecord read, Part part) {
        ConsumerRecord<byte[], byte[]> first = before.get(0);
        EvidenceRecord begin = EvidenceRecords.read(first);
        return part.number() == before.size() + 1
                && part.of() == EvidenceRecords.part(first).of()
                && read.offset() == first.offset() + before.size()
                && read.hour() == begin.hour()
                && read.component().equals(begin.component());
    }

    private static EvidenceRecord whole(List<ConsumerRecord<byte[], byte[]>> records, EvidenceRecord read) {
        return new EvidenceRecord(
                read.partition(),
                records.get(0).offset(),
                records.size(),
                read.component(),
                read.hour(),
                EvidenceRecords.joined(
                        records.stream().map(ConsumerRecord::value).toList()),
                read.checksResume());
    }
}
