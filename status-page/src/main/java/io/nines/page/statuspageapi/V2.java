package io.nines.page.statuspageapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The documents, key by key in the order in which such pages serve them; keys are in snake case. Times have milliseconds, in the
 * page's zone. Ids are 12 characters.
 */
final class V2 {
    private V2() {}

    /** Whose status it is. {@code updatedAt}: when any of what is said changed last. */
    record Page(String id, String name, String url, String timeZone, String updatedAt) {}

    /** {@code indicator} is none, minor, major, critical or maintenance. */
    record Status(String indicator, String description) {}

    /**
     * A component, or a group of them.
     *
     * @param status operational, degraded_performance, partial_outage, major_outage or under_maintenance; a group's is its worst
     * @param position from 1, in the page or in the group
     * @param showcase whether uptime is shown
     * @param startDate the day from which on it is watched
     * @param components ids of a group's components; the key is left out of a component
     */
    record Component(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            int position,
            String description,
            boolean showcase,
            String startDate,
            String groupId,
            String pageId,
            boolean group,
            boolean onlyShowIfDegraded,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> components) {}

    /**
     * An incident, or a maintenance window, which has the last two keys as well.
     *
     * @param status investigating, identified, monitoring, resolved or postmortem; scheduled, in_progress or completed
     * @param impact none, minor, major or critical, the worst it had; maintenance
     * @param incidentUpdates latest first
     */
    record Incident(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            String monitoringAt,
            String resolvedAt,
            String impact,
            String shortlink,
            String startedAt,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components,
            @JsonInclude(JsonInclude.Include.NON_NULL) String scheduledFor,
            @JsonInclude(JsonInclude.Include.NON_NULL) String scheduledUntil) {}

    /** What was told at one instant. {@code affectedComponents} is null where nothing is affected. */
    record Update(
            String id,
            String status,
            String body,
            String incidentId,
            String createdAt,
            String updatedAt,
            String displayAt,
            List<Affected> affectedComponents,
            boolean deliverNotifications,
            String customTweet,
            String tweetId) {}

    /** What an update did to a component; {@code code} is its id. */
    record Affected(String code, String name, String oldStatus, String newStatus) {}

    record Summary(
            Page page,
            List<Component> components,
            List<Incident> incidents,
            List<Incident> scheduledMaintenances,
            Status status) {}

    record StatusDocument(Page page, Status status) {}

    record Components(Page page, List<Component> components) {}

    record Incidents(Page page, List<Incident> incidents) {}

    record ScheduledMaintenances(Page page, List<Incident> scheduledMaintenances) {}
}
