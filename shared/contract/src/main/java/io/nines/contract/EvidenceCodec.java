package io.nines.contract;

/**
 * An hour as bytes, revision 1: the byte 1; component; hour; the unit of latencies in microseconds; number of sources, each as
 * location, probe, key; number of results; the first one's offset; each result as
 *
 * <ul>
 *   <li>source times 4, plus outcome,
 *   <li>milliseconds since the source's previous result, less the same for that one: probes look at regular intervals, so this
 *       is small; for the source's first result since the hour began, for its second with nothing taken off,
 *   <li>latency plus one unit in units (0: none), less that of the source's previous result,
 *   <li>offset in {@code nines.checks}, likewise; for a source's first result since that of the hour's first.
 * </ul>
 *
 * Whole numbers are little-endian base 128, signed ones zigzag; texts are length and UTF-8.
 */
final class EvidenceCodec {
    private static final byte REVISION = 1;
    private static final int MILLI = 1000;

    private EvidenceCodec() {}

    /** What is expected of a source's next result. */
    private static final class Track {
        private long at;
        private long atStep;
        private long latency;
        private long offset;
        private long offsetStep;
        private boolean begun;

        Track(long firstOffset) {
            offset = firstOffset;
        }

        /** What is expected of the second result is nothing: the first one's distance from the hour's start says nothing. */
        void moved(long instantStep, long lineStep) {
            at += instantStep;
            offset += lineStep;
            atStep = begun ? instantStep : 0;
            offsetStep = begun ? lineStep : 0;
            begun = true;
        }
    }

    static byte[] encode(EvidenceHour hour) {
        CompactWriter out = new CompactWriter(64 + 10 * hour.size());
        out.raw(REVISION);
        out.text(hour.component());
        out.signed(hour.hour());
        long unit = unit(hour);
        out.unsigned(unit);
        out.unsigned(hour.sources.length);
        for (Source source : hour.sources) {
            out.text(source.location());
            out.text(source.probe());
            out.text(source.key());
        }
        out.unsigned(hour.size());
        long firstOffset = hour.size() == 0 ? 0 : hour.offset[0];
        out.unsigned(firstOffset);
        Track[] tracks = tracks(hour.sources.length, firstOffset);
        for (int i = 0; i < hour.size(); i++) {
            write(out, hour, i, unit, tracks[hour.source[i]]);
        }
        return out.bytes();
    }

    private static void write(CompactWriter out, EvidenceHour hour, int i, long unit, Track track) {
        out.unsigned((long) hour.source[i] << 2 | EvidenceHour.outcomePlaceOf(hour.found[i]));
        long atStep = hour.at[i] - track.at;
        out.signed(atStep - track.atStep);
        long latency = hour.latencyMicros(i) == Observation.NO_LATENCY ? 0 : hour.latencyMicros(i) / unit + 1;
        out.signed(latency - track.latency);
        long offsetStep = hour.offset[i] - track.offset;
        out.signed(offsetStep - track.offsetStep);
        track.latency = latency;
        track.moved(atStep, offsetStep);
    }

    /** Many probes measure in whole milliseconds; then there is no need to write three digits of nothing. */
    private static long unit(EvidenceHour hour) {
        for (int i = 0; i < hour.size(); i++) {
            long latency = hour.latencyMicros(i);
            if (latency != Observation.NO_LATENCY && latency % MILLI != 0) {
                return 1;
            }
        }
        return MILLI;
    }

    static EvidenceHour decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        int revision = in.raw();
        if (revision != REVISION) {
            throw new IllegalArgumentException("evidence of revision " + revision + " is unknown to this release");
        }
        String component = in.text();
        long hour = in.signed();
        long unit = in.unsigned();
        Source[] sources = new Source[in.count()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = new Source(in.text(), in.text(), in.text());
        }
        int size = in.count();
        EvidenceHour decoded = new EvidenceHour(
                component, hour, sources, new int[size], new int[size], new long[size], new long[size]);
        Track[] tracks = tracks(sources.length, in.unsigned());
        for (int i = 0; i < size; i++) {
            read(in, decoded, i, unit, tracks);
        }
        in.end();
        return decoded;
    }

    private static void read(CompactReader in, EvidenceHour hour, int i, long unit, Track[] tracks) {
        long head = in.unsigned();
        if (head >>> 2 >= tracks.length || (head & 3) >= Outcome.values().length) {
            throw new IllegalArgumentException("there is no such source or outcome");
        }
        int source = (int) (head >>> 2);
        Track track = tracks[source];
        long atStep = track.atStep + in.signed();
        track.latency += in.signed();
        track.moved(atStep, track.offsetStep + in.signed());
        long latency = track.latency == 0 ? Observation.NO_LATENCY : (track.latency - 1) * unit;
        hour.source[i] = source;
        hour.at[i] = (int) track.at;
        hour.found[i] = EvidenceHour.found(head & 3, latency);
        hour.offset[i] = track.offset;
    }

    private static Track[] tracks(int count, long firstOffset) {
        Track[] tracks = new Track[count];
        for (int i = 0; i < count; i++) {
            tracks[i] = new Track(firstOffset);
        }
        return tracks;
    }
}
