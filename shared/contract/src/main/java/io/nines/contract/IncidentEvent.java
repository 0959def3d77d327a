package io.nines.contract;

import java.time.Instant;
import java.util.List;

/**
 * The life of an incident: aggregate {@code incident/<id>}. What is told to customers are its updates; everything else is for
 * the people who respond. Declared status follows from it: a component has the impact that was said last, from the instant from
 * which it was said, until the incident is resolved.
 */
public sealed interface IncidentEvent extends DomainEvent {
    /** The incident's id. */
    String incident();

    /**
     * Something is wrong.
     *
     * @param title what, in a line, erasable
     * @param severity how urgent
     * @param visibility whether customers see it
     * @param startedAt since when, if that is in the past; null: since it was recorded
     * @param outage id of the outage that it was declared for; null: an operator declared it
     * @param components what is affected; may be empty
     * @param update the first update
     */
    record IncidentDeclared(
            String incident,
            TextRef title,
            Severity severity,
            Visibility visibility,
            Instant startedAt,
            String outage,
            List<AffectedComponent> components,
            IncidentUpdate update)
            implements IncidentEvent {}

    /** Somebody is looking at it. */
    record IncidentAcknowledged(String incident) implements IncidentEvent {}

    /** Nobody acknowledged it in time; {@code dueAt} is when that was. */
    record IncidentAcknowledgementOverdue(String incident, Instant dueAt) implements IncidentEvent {}

    /** Somebody leads the response; a name, erasable; null: nobody does any more. */
    record IncidentLeadAssigned(String incident, TextRef lead) implements IncidentEvent {}

    /** Something for the people who respond, erasable. Never public. */
    record IncidentNoteAdded(String incident, String note, TextRef text) implements IncidentEvent {}

    /**
     * Customers are told how it goes on.
     *
     * @param update status, message and from when
     * @param components whose impact is another from then on; those not named keep theirs. With status resolved every impact
     *     ends, and this is empty
     */
    record IncidentUpdated(String incident, IncidentUpdate update, List<AffectedComponent> components)
            implements IncidentEvent {}

    /** It was not resolved after all; {@code components} are affected from the update's instant on. */
    record IncidentReopened(String incident, IncidentUpdate update, List<AffectedComponent> components)
            implements IncidentEvent {}

    /**
     * When a component was affected is stated anew: these periods replace whatever was said of it before.
     *
     * @param periods in order, without overlap; empty: it never was
     */
    record IncidentImpactRestated(String incident, String component, List<ImpactPeriod> periods)
            implements IncidentEvent {}

    /** The title is another; the earlier one stays on record. */
    record IncidentRetitled(String incident, TextRef title) implements IncidentEvent {}

    /** The message of an update is another; the earlier one stays on record. */
    record IncidentTextCorrected(String incident, String update, TextRef message) implements IncidentEvent {}

    /** It is more or less urgent than was thought. */
    record IncidentSeverityChanged(String incident, Severity severity) implements IncidentEvent {}

    /** Customers see it from now on, or no longer. */
    record IncidentVisibilityChanged(String incident, Visibility visibility) implements IncidentEvent {}

    /** It is the same as another, which goes on in its place; customers see this one no longer. */
    record IncidentMerged(String incident, String into) implements IncidentEvent {}

    /** What was learned, for the first time or anew; the whole of it. */
    record IncidentPostMortemPublished(String incident, PostMortem postMortem) implements IncidentEvent {}
}
