package io.nines.contract;

import java.time.Instant;

/** The life of a component: aggregate {@code component/<id>}. */
public sealed interface ComponentEvent extends DomainEvent {
    /** The component's id. */
    String component();

    /**
     * A component is watched from now on; its first policy reaches back for ever.
     *
     * @param name what people call it, at most 120 characters
     * @param group the heading it stands under on the page; null: none
     * @param order its place within the page, smallest first
     * @param description a free text; null: none
     * @param detection the first policy
     */
    record ComponentRegistered(
            String component,
            String name,
            String group,
            int order,
            TextRef description,
            Visibility visibility,
            DetectionPolicy detection)
            implements ComponentEvent {}

    /** What is said of the component changed; all of it is given, changed or not. */
    record ComponentDescribed(
            String component, String name, String group, int order, TextRef description, Visibility visibility)
            implements ComponentEvent {}

    /**
     * Another policy holds for every result from {@code effectiveFrom} on, whatever was said before about that time.
     *
     * @param effectiveFrom null: from the instant at which this event was recorded
     */
    record DetectionPolicyChanged(String component, DetectionPolicy detection, Instant effectiveFrom)
            implements ComponentEvent {}

    /** Nobody watches the component any more: results are refused, its id is never used again, its history stays. */
    record ComponentRetired(String component) implements ComponentEvent {}
}
