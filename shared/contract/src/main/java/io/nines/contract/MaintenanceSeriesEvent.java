package io.nines.contract;

import java.time.Instant;
import java.util.List;

/**
 * The life of a series of maintenance windows: aggregate {@code maintenance-series/<id>}. Its windows are announced one by one,
 * some time ahead; each counts by its own announcement.
 */
public sealed interface MaintenanceSeriesEvent extends DomainEvent {
    /** The series' id. */
    String series();

    /**
     * Windows come again and again.
     *
     * @param title what is done, in a line, erasable
     * @param message what customers are told of each window, erasable; null: nothing
     * @param components what is affected
     * @param startsAt start of the first window
     * @param endsAt end of the first window; the others last as long
     * @param rrule when it comes again, RFC 5545 {@code RRULE} without its name, such as {@code FREQ=WEEKLY;BYDAY=SU}
     * @param zone whose clock the rule follows, such as {@code Europe/Berlin}
     */
    record MaintenanceSeriesAnnounced(
            String series,
            TextRef title,
            TextRef message,
            List<AffectedComponent> components,
            Instant startsAt,
            Instant endsAt,
            String rrule,
            String zone)
            implements MaintenanceSeriesEvent {}

    /** No more windows come; those that are announced are cancelled one by one. */
    record MaintenanceSeriesEnded(String series) implements MaintenanceSeriesEvent {}
}
