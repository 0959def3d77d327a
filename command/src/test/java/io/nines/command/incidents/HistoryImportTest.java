package io.nines.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.log.LogEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Years of real incidents are written as backfilled history, over the public API. */
class HistoryImportTest {
    private static final Set<String> INCIDENTS = Set.of("incident-declared", "incident-updated");

    private final RunningCommand command = SharedCommand.get();
    private final HistoryImport history = new HistoryImport(command.uri("/"), RunningCommand.ADMIN);

    private static InputStream source(String file) {
        return HistoryImportTest.class.getResourceAsStream("/incidents/" + file);
    }

    private List<LogEntry> entries(List<String> locations, String prefix, Set<String> types) {
        Set<String> aggregates = Set.copyOf(locations.stream()
                .map(location -> prefix + location.substring(location.lastIndexOf('/')))
                .toList());
        return command.bean(CommittedEvents.class).read(0, Integer.MAX_VALUE, types).stream()
                .filter(entry -> aggregates.contains(entry.aggregateId()))
                .toList();
    }

    @Test
    void theNoticesOfJenkinsAreIncidentsWithAnEnd() {
        history.jenkins(source("jenkins-status.json"));

        assertThat(history.incidents()).hasSize(297);
        assertThat(history.endingBeforeTheyBegan()).hasSize(8);
        List<LogEntry> entries = entries(history.incidents(), "incident", INCIDENTS);
        assertThat(entries).hasSize(2 * 297);
        assertThat(entries)
                .filteredOn(entry -> entry.event() instanceof IncidentDeclared)
                .allSatisfy(entry -> assertThat(((IncidentDeclared) entry.event()).startedAt())
                        .isBefore(entry.recordedAt()));
    }

    @Test
    void gitHubsIncidentsKeepTheirUpdatesAndMinutes() {
        history.github(
                source("github-2022-2023.jsonl"),
                impact -> Map.of("major", "partial", "critical", "down").getOrDefault(impact, "degraded"),
                "GitHub");

        assertThat(history.incidents()).hasSize(265);
        assertThat(history.windows()).hasSize(10);
        assertThat(minutes(history.incidents())).isEqualTo(minutesOfTheSource());
        assertThat(entries(history.windows(), "maintenance", Set.of("maintenance-completed")))
                .hasSize(10)
                .allSatisfy(entry ->
                        assertThat(((MaintenanceCompleted) entry.event()).at()).isBefore(entry.recordedAt()));
    }

    /** From declaration to resolution, summed over all incidents. */
    private long minutes(List<String> locations) {
        Map<String, Instant> starts = new TreeMap<>();
        long seconds = 0;
        for (LogEntry entry : entries(locations, "incident", INCIDENTS)) {
            if (entry.event() instanceof IncidentDeclared declared) {
                starts.put(declared.incident(), declared.startedAt());
            } else if (entry.event() instanceof IncidentUpdated updated
                    && updated.update().status() == IncidentStatus.RESOLVED) {
                seconds += updated.update().at().getEpochSecond()
                        - starts.get(updated.incident()).getEpochSecond();
            }
        }
        return seconds / 60;
    }

    /** The source says of each how many minutes it lasted. */
    private static long minutesOfTheSource() {
        try (InputStream in = source("github-2022-2023.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("\"impact\": \"maintenance\""))
                    .mapToLong(line -> Long.parseLong(line.replaceAll(".*\"duration_minutes\": (\\d+).*", "$1")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
