package io.nines.command.detection;

import io.nines.command.detection.SealedHours.SealedHour;
import io.nines.contract.EvidenceHour;
import java.util.ArrayDeque;
import java.util.Deque;

/** Goes through a component's past hours in order: those that are stored, and those that only just got results. */
final class HourWalk {
    private static final int PAGE = 48;

    private final SealedHours sealed;
    private final ComponentTrack component;
    private final long end;
    private final Deque<SealedHour> page = new ArrayDeque<>();
    private long nextPage;
    private boolean lastPage;
    private long hour;
    private SealedHour stored;

    /** From hour {@code start} to before hour {@code end}. */
    HourWalk(SealedHours sealed, ComponentTrack component, long start, long end) {
        this.sealed = sealed;
        this.component = component;
        this.end = end;
        this.nextPage = start;
        this.hour = start - 1;
    }

    /** Goes to the next hour with results; false: there is none. */
    boolean next() {
        if (page.isEmpty() && !lastPage) {
            page.addAll(sealed.from(component, nextPage, PAGE));
            lastPage = page.size() < PAGE;
            nextPage = page.isEmpty() ? nextPage : page.peekLast().hour() + 1;
        }
        Long open = component.open().higherKey(hour);
        long nextOpen = open == null ? Long.MAX_VALUE : open;
        long nextStored = page.isEmpty() ? Long.MAX_VALUE : page.peekFirst().hour();
        hour = Math.min(nextOpen, nextStored);
        stored = hour == nextStored && hour != Long.MAX_VALUE ? page.pollFirst() : null;
        return hour < end;
    }

    long hour() {
        return hour;
    }

    boolean isStored() {
        return stored != null;
    }

    SealedHour stored() {
        return stored;
    }

    EvidenceHour contents() {
        OpenHour open = component.open().get(hour);
        return open != null ? open.contents() : sealed.contents(component, stored);
    }
}
