package io.nines.page.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the page says, as JSON; served at {@code /page.json} without a key.
 *
 * @param overall the sentence
 * @param asOf the position that all of this speaks from
 * @param through up to here results are judged, no figure reaches further; null: nothing was judged yet
 * @param lastResultAt when a probe looked last; null: never
 * @param places from how many places results came in the hour before {@code through}
 * @param zone whose midnights part the days
 * @param notice a line on every page; null: none
 * @param old null, unless the page is not up to date
 * @param components the visible ones, in the page's order
 * @param incidents those that go on, worst first
 * @param maintenance windows that run, then those that come, cancelled ones left out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageJson(
        String name,
        Overall overall,
        AsOf asOf,
        Instant through,
        Instant lastResultAt,
        int places,
        String zone,
        String notice,
        Old old,
        List<Component> components,
        List<Incident> incidents,
        List<Window> maintenance) {

    /**
     * The sentence.
     *
     * @param status the worst one; null: there are no components
     */
    public record Overall(Status status, String headline, String lead) {}

    /**
     * A position on the log.
     *
     * @param position 0: there is no event yet
     * @param recordedAt null likewise
     * @param chain the value up to which the log was verified, in hex
     */
    public record AsOf(long position, Instant recordedAt, String chain) {}

    /** That the page is old: what it says was true at an instant. */
    public record Old(String title, String reason, Instant trueAt) {}

    /**
     * A component.
     *
     * @param status the worse of observed and declared; maintenance during a window
     * @param observed what was observed last
     * @param declared what incidents say of it now
     * @param statusSince null: nothing was ever observed
     * @param watchedSince registration or first result, whichever is earlier
     * @param last90Days the figure of the last 90 days of the page's zone, today included
     * @param last30Days likewise of 30
     * @param notWorking every period of those 90 days in which the status was not {@code up}
     */
    public record Component(
            String id,
            String name,
            String group,
            String description,
            Status status,
            Status observed,
            Impact declared,
            Instant statusSince,
            Instant watchedSince,
            Uptime last90Days,
            Uptime last30Days,
            List<Span> notWorking) {}

    /**
     * A figure.
     *
     * @param millis for how long each status held
     * @param uptimePercent rounded down to six decimals; null: no data
     * @param displayed cut to three decimals, or {@code no data}
     * @param coveragePercent how much of the window, from {@code watchedSince} on, is known; null: there is no such part
     */
    public record Uptime(
            Instant from,
            Instant to,
            Map<Status, Long> millis,
            BigDecimal uptimePercent,
            String displayed,
            BigDecimal coveragePercent) {}

    /** A period; {@code to} may be where judging ends. */
    public record Span(Instant from, Instant to, Status status) {}

    /** A component, by id, and what customers miss of it. */
    public record Affected(String component, Impact impact) {}

    /**
     * An incident that goes on.
     *
     * @param title null: erased
     * @param updates oldest first
     */
    public record Incident(
            String id,
            String title,
            IncidentStatus status,
            Instant startedAt,
            Instant declaredAt,
            List<Affected> components,
            List<Update> updates) {}

    /** What customers were told; {@code message} is null where nothing but the status was said, or it was erased. */
    public record Update(String id, IncidentStatus status, String message, Instant at) {}

    /**
     * A maintenance window.
     *
     * @param state {@code running} or {@code upcoming}
     */
    public record Window(
            String id, String title, String state, Instant startsAt, Instant endsAt, List<Affected> components) {}
}
