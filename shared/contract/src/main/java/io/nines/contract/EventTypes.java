package io.nines.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names on the wire, ours and for ever: moving or renaming a class changes nothing that is stored. */
public final class EventTypes {

    /**
     * A type on the wire.
     *
     * @param name such as {@code component-registered}
     * @param revision counts up from 1 whenever the shape changes; earlier ones stay readable
     */
    public record EventType(String name, int revision) {}

    private static final Map<EventType, Class<? extends DomainEvent>> CLASSES = new LinkedHashMap<>();
    private static final Map<Class<? extends DomainEvent>, EventType> TYPES = new LinkedHashMap<>();

    static {
        type("component-registered", ComponentEvent.ComponentRegistered.class);
        type("component-described", ComponentEvent.ComponentDescribed.class);
        type("detection-policy-changed", ComponentEvent.DetectionPolicyChanged.class);
        type("component-retired", ComponentEvent.ComponentRetired.class);
        type("observed-status-changed", ObservedEvent.ObservedStatusChanged.class);
        type("observed-timeline-restated", ObservedEvent.ObservedTimelineRestated.class);
        type("observed-through", ObservedEvent.ObservedThrough.class);
        type("access-key-granted", AccessEvent.AccessKeyGranted.class);
        type("access-key-revoked", AccessEvent.AccessKeyRevoked.class);
        type("key-results-voided", AccessEvent.KeyResultsVoided.class);
        type("text-erased", TextEvent.TextErased.class);
    }

    private EventTypes() {}

    private static void type(String name, Class<? extends DomainEvent> event) {
        EventType type = new EventType(name, 1);
        CLASSES.put(type, event);
        TYPES.put(event, type);
    }

    /** The type on the wire of an event class. */
    public static EventType of(Class<?> event) {
        EventType type = TYPES.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no name on the wire: add it to EventTypes");
        }
        return type;
    }

    /**
     * The class that reads a type.
     *
     * @throws UnknownEventTypeException if this release does not know it; whoever reads must stop then, never skip
     */
    public static Class<? extends DomainEvent> classOf(String name, int revision) {
        Class<? extends DomainEvent> event = CLASSES.get(new EventType(name, revision));
        if (event == null) {
            throw new UnknownEventTypeException(name, revision);
        }
        return event;
    }

    /** Every event class with a name on the wire. */
    public static Set<Class<? extends DomainEvent>> all() {
        return Set.copyOf(TYPES.keySet());
    }
}
