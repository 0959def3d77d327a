package io.nines.command.detection;

import io.nines.command.detection.SealedHours.SealedHour;
import io.nines.contract.EvidenceHour;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Goes through a component's past hours in order: those that are stored, and those that only just got results. */
final class HourWalk {
    /** Most walks end after an hour or two, some go through years. */
    private static final int FIRST_PAGE = 2;

    private static final int MOST = 128;

    private final SealedHours sealed;
    private final ComponentTrack component;
    private final long end;
    private final Deque<SealedHour> page = new ArrayDeque<>();
    private int pageSize = FIRST_PAGE;
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
            turnPage();
        }
        Long open = component.open().higherKey(hour);
        long nextOpen = open == null ? Long.MAX_VALUE : open;
        long nextStored = page.isEmpty() ? Long.MAX_VALUE : page.peekFirst().hour();
        hour = Math.min(nextOpen, nextStored);
        stored = hour == nextStored && hour != Long.MAX_VALUE ? page.pollFirst() : null;
        return hour < end;
    }

    private void turnPage() {
        List<SealedHour> hours = sealed.from(component, nextPage, pageSize);
        sealed.fetch(
                component,
                hours.stream()
                        .filter(past -> !component.open().containsKey(past.hour()))
                        .toList());
        page.addAll(hours);
        lastPage = hours.size() < pageSize;
        nextPage = hours.isEmpty() ? nextPage : page.peekLast().hour() + 1;
        pageSize = Math.min(pageSize * 2, MOST);
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
