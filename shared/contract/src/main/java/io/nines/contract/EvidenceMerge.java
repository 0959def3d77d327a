package io.nines.contract;

import java.util.Arrays;

/** The union of two hours: both are sorted, so one walk does it. */
final class EvidenceMerge {
    private final EvidenceHour left;
    private final EvidenceHour right;
    private final Source[] sources;
    private final int[] leftPlaces;
    private final int[] rightPlaces;
    private final int[] at;
    private final int[] source;
    private final long[] found;
    private final long[] offset;
    private int size;

    private EvidenceMerge(EvidenceHour left, EvidenceHour right) {
        this.left = left;
        this.right = right;
        this.sources = union(left.sources, right.sources);
        this.leftPlaces = places(left.sources);
        this.rightPlaces = places(right.sources);
        int most = left.size() + right.size();
        this.at = new int[most];
        this.source = new int[most];
        this.found = new long[most];
        this.offset = new long[most];
    }

    static EvidenceHour of(EvidenceHour left, EvidenceHour right) {
        EvidenceMerge merge = new EvidenceMerge(left, right);
        merge.walk();
        return new EvidenceHour(
                left.component(),
                left.hour(),
                merge.sources,
                Arrays.copyOf(merge.at, merge.size),
                Arrays.copyOf(merge.source, merge.size),
                Arrays.copyOf(merge.found, merge.size),
                Arrays.copyOf(merge.offset, merge.size));
    }

    private static Source[] union(Source[] left, Source[] right) {
        if (Arrays.equals(left, right)) {
            return left;
        }
        Source[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return Arrays.stream(all).sorted().distinct().toArray(Source[]::new);
    }

    private int[] places(Source[] of) {
        int[] places = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            places[i] = Arrays.binarySearch(sources, of[i]);
        }
        return places;
    }

    private void walk() {
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            int order = l == left.size() ? 1 : r == right.size() ? -1 : compare(l, r);
            if (order <= 0) {
                put(left.at[l], leftPlaces[left.source[l]], left.found[l], left.offset[l]);
                l++;
            }
            if (order > 0) {
                put(right.at[r], rightPlaces[right.source[r]], right.found[r], right.offset[r]);
                r++;
            } else if (order == 0) {
                worse(right.found[r], right.offset[r]);
                r++;
            }
        }
    }

    private int compare(int l, int r) {
        int byInstant = Integer.compare(left.at[l], right.at[r]);
        return byInstant != 0 ? byInstant : Integer.compare(leftPlaces[left.source[l]], rightPlaces[right.source[r]]);
    }

    private void put(int instant, int place, long what, long where) {
        at[size] = instant;
        source[size] = place;
        found[size] = what;
        offset[size] = where;
        size++;
    }

    /** Of two lines for the last result put in the worse counts; of two that say the same the first. */
    private void worse(long what, long where) {
        int last = size - 1;
        if (what > found[last]) {
            found[last] = what;
            offset[last] = where;
        } else if (what == found[last]) {
            offset[last] = Math.min(offset[last], where);
        }
    }
}
