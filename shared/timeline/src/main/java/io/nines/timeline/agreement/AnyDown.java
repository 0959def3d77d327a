package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one track of several: as bad as the worst component that counts. It leaves the denominator where every component does.
 * What does not count is put down to the first component, by id, that was as bad as any. Costs the segments of all tracks, and
 * for each the components that were in trouble then.
 */
final class AnyDown {
    private final Track[] tracks;
    private final Interval range;
    private final Shades shades;
    private final Parts parts;
    /** Where each track stands, and its shade there; -1: before its beginning. */
    private final int[] segment;

    private final int[] shade;
    /** Components that are bad or left out, in no order, and where each of them stands there; -1: nowhere. */
    private final int[] troubled;

    private final int[] place;
    private int troubles;
    private int members;
    private int leftOut;

    private AnyDown(List<Track> tracks, Interval range, Shades shades, Parts parts) {
        this.tracks = tracks.toArray(new Track[0]);
        this.range = range;
        this.shades = shades;
        this.parts = parts;
        segment = new int[tracks.size()];
        shade = new int[tracks.size()];
        troubled = new int[tracks.size()];
        place = new int[tracks.size()];
        Arrays.fill(place, -1);
        Arrays.fill(segment, -1);
        Arrays.fill(shade, -1);
    }

    /** The track of all, and in {@code parts} who was bad when. */
    static Track combine(List<Track> tracks, Interval range, Shades shades, Parts parts) {
        return tracks.size() == 1 ? tracks.get(0) : new AnyDown(tracks, range, shades, parts).sweep();
    }

    private Track sweep() {
        long[] changes = changes();
        int bits = bits();
        int mask = (1 << bits) - 1;
        Track.Builder result = new Track.Builder(shades, changes.length);
        for (int i = 0; i < changes.length; ) {
            long at = changes[i] >>> bits;
            for (; i < changes.length && changes[i] >>> bits == at; i++) {
                step((int) (changes[i] & mask));
            }
            result.add(range.start() + at, shade());
        }
        return result.build(range.end());
    }

    /** Each start of a segment with the number of its track, in order of time. */
    private long[] changes() {
        int bits = bits();
        long[] changes = new long[Stream.of(tracks).mapToInt(Track::size).sum()];
        int size = 0;
        for (int i = 0; i < tracks.length; i++) {
            Track track = tracks[i];
            for (int s = 0; s < track.size(); s++) {
                changes[size++] = (track.from(s) - range.start()) << bits | i;
            }
        }
        Arrays.sort(changes);
        return changes;
    }

    private int bits() {
        return 32 - Integer.numberOfLeadingZeros(tracks.length);
    }

    private void step(int i) {
        Track track = tracks[i];
        int before = shade[i];
        int now = track.shade(++segment[i]);
        if (before >= 0) {
            members -= shades.member(before) ? 1 : 0;
            leftOut -= isLeftOut(before) ? 1 : 0;
        }
        members += shades.member(now) ? 1 : 0;
        leftOut += isLeftOut(now) ? 1 : 0;
        shade[i] = now;
        boolean bad = Badness.isAny(shades.raw(now));
        if (bad) {
            parts.add(i, track.from(segment[i]), track.to(segment[i]));
        }
        place(i, bad || isLeftOut(now));
    }

    private void place(int i, boolean trouble) {
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

    private boolean isLeftOut(int number) {
        return shades.member(number) && shades.leftOut(number);
    }

    private int shade() {
        long raw = Badness.NONE;
        long net = Badness.NONE;
        int worst = -1;
        int status = Shades.NO_STATUS;
        for (int k = 0; k < troubles; k++) {
            int i = troubled[k];
            long mine = shades.raw(shade[i]);
            long left = shades.net(shade[i]);
            if (worst < 0 || Badness.worse(mine, raw) || (mine == raw && i < worst)) {
                raw = mine;
                worst = i;
            }
            net = Badness.worse(left, net) ? left : net;
            status = Shades.worse(status, shades.statusOf(shade[i]));
        }
        boolean leaves = members > 0 && leftOut == members;
        int reason = leaves || Badness.worse(raw, net) ? shades.reason(shade[worst]) : 0;
        return shades.number(raw, net, Shades.flags(members > 0, true, leaves, status, reason));
    }
}
