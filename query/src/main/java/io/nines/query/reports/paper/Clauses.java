package io.nines.query.reports.paper;

import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Outage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The clauses that keep time from counting, in words. */
final class Clauses {
    private static final Map<String, String> NAMES = Map.of(
            "outside-service-hours", "Outside service hours",
            "not-in-force", "Agreement not in force",
            "excused-cause", "Excused cause",
            "planned-maintenance", "Planned maintenance",
            "credited-before", "Credited before",
            "unknown-time", "Unknown",
            "short-outage", "Short outage",
            "partial-unit", "Not a whole unit");

    private Clauses() {}

    /** A clause by its name; one that this version does not know by its word in the report. */
    static String name(String clause) {
        return NAMES.getOrDefault(clause, clause);
    }

    /** The same within a sentence. */
    static String within(String clause) {
        String name = name(clause);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static String mark(String clause) {
        return switch (clause) {
            case "planned-maintenance" -> "maintenance";
            case "unknown-time" -> "unknown";
            case "short-outage" -> "down";
            default -> "notice";
        };
    }

    /** How much of an outage each clause kept from counting, in order of name. */
    static Map<String, Long> kept(List<Excluded> excluded, Outage outage) {
        Map<String, Long> kept = new TreeMap<>();
        for (Excluded each : excluded) {
            long overlap = Listed.overlap(each, outage);
            if (overlap > 0) {
                kept.merge(each.clause(), overlap, Long::sum);
            }
        }
        return kept;
    }
}
