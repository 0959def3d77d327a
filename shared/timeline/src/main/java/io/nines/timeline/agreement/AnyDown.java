package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * Makes one track of several: as bad as the worst component that counts. It leaves the denominator where every component does.
 * What does not count is put down to the first component, by id, that was as bad as any. Costs the segments of all tracks, and
 * for each the components that were in trouble then.
 */
final class AnyDown {
    private final List<Track> tracks;
    private final Interval range;
    private final int[] segment;
    /** Components that are bad or left out, in no order, and where each of them stands there; -1: nowhere. */
    private final int[] troubled;

    private final int[] place;
    private int troubles;
    private int members;
    private int leftOut;

    private AnyDown(List<Track> tracks, Interval range) {
        this.tracks = tracks;
        this.range = range;
        segment = new int[tracks.size()];
        troubled = new int[tracks.size()];
        place = new int[tracks.size()];
        Arrays.fill(place, -1);
        Arrays.fill(segment, -1);
    }

    static Track combine(List<Track> tracks, Interval range) {
        return tracks.size() == 1 ? tracks.get(0) : new AnyDown(tracks, range).sweep();
    }

    private Track sweep() {
        long[] changes = changes();
        int bits = bits();
        int mask = (1 << bits) - 1;
        Track.Builder result = new Track.Builder(changes.length);
        for (int i = 0; i < changes.length; ) {
            long at = changes[i] >>> bits;
            for (; i < changes.length && changes[i] >>> bits == at; i++) {
                step((int) (changes[i] & mask));
            }
            add(result, range.start() + at);
        }
        return result.build(range.end());
    }

    /** Each start of a segment with the number of its track, in order of time. */
    private long[] changes() {
        int bits = bits();
        long[] changes = new long[tracks.stream().mapToInt(Track::size).sum()];
        int size = 0;
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            for (int s = 0; s < track.size(); s++) {
                changes[size++] = (track.from(s) - range.start()) << bits | i;
            }
        }
        Arrays.sort(changes);
        return changes;
    }

    private int bits() {
        return 32 - Integer.numberOfLeadingZeros(tracks.size());
    }

    private void step(int i) {
        Track track = tracks.get(i);
        if (segment[i] >= 0) {
            members -= track.member(segment[i]) ? 1 : 0;
            leftOut -= isLeftOut(i) ? 1 : 0;
        }
        segment[i]++;
        members += track.member(segment[i]) ? 1 : 0;
        leftOut += isLeftOut(i) ? 1 : 0;
        boolean trouble = Badness.isAny(track.raw(segment[i])) || isLeftOut(i);
        if (trouble && place[i] < 0) {
            place[i] = troubles;
            troubled[troubles++] = i;
        } else if (!trouble && place[i] >= 0) {
            int last = troubled[--troubles];
            troubled[place[i]] = last;
            place[last] = place[i];
            place[i] = -1;
        }
    }

    private boolean isLeftOut(int i) {
        return tracks.get(i).member(segment[i]) && tracks.get(i).leftOut(segment[i]);
    }

    private void add(Track.Builder result, long at) {
        long raw = Badness.NONE;
        long net = Badness.NONE;
        int worst = -1;
        for (int k = 0; k < troubles; k++) {
            int i = troubled[k];
            Track track = tracks.get(i);
            long mine = track.raw(segment[i]);
            long left = track.net(segment[i]);
            if (worst < 0 || Badness.worse(mine, raw) || (mine == raw && i < worst)) {
                raw = mine;
                worst = i;
            }
            net = Badness.worse(left, net) ? left : net;
        }
        boolean leaves = members > 0 && leftOut == members;
        int reason = leaves || Badness.worse(raw, net) ? tracks.get(worst).reason(segment[worst]) : 0;
        result.add(at, raw, net, Track.flags(members > 0, true, leaves, reason));
    }
}
