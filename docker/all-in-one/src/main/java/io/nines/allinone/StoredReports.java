package io.nines.allinone;

import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.log.LogSettings;
import io.nines.reports.LogSource;
import io.nines.reports.Recorded;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.Reports;
import io.nines.reports.Seal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes reports out of the stored log, and compares them with what was issued, with nothing but the log. */
final class StoredReports {
    private final LogSettings log;
    private final PrintStream out;
    private final PrintStream err;

    StoredReports(LogSettings log, PrintStream out, PrintStream err) {
        this.log = log;
        this.out = out;
        this.err = err;
    }

    /** Prints the JSON of a report as of a position: just the bytes that are sealed when it is issued. */
    int print(String agreement, String period, long position) {
        try (LogSource source = LogSource.read(log, position)) {
            Report report = Reports.of(source, agreement, period);
            if (report == null) {
                err.println("There is no agreement " + agreement + " on the log.");
                return Main.UNUSABLE;
            }
            out.writeBytes(ReportJson.bytes(report));
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("That cannot be reported: " + e.getMessage() + ".");
            return Main.UNUSABLE;
        }
    }

    /**
     * Prints whether a report that was issued comes out the same again, and whether that is what a file holds.
     *
     * @param fileOrNull where somebody keeps its JSON
     */
    int verify(String id, Path fileOrNull) {
        ReportIssued issued = issued(id);
        if (issued == null) {
            err.println("There is no report " + id + " on the log.");
            return Main.UNUSABLE;
        }
        byte[] json = again(issued);
        Seal.Difference difference = Seal.difference(issued, json);
        if (difference != null) {
            out.printf(
                    "differs: report %s was sealed with %s %s, but comes out with %s%n",
                    id, difference.field(), difference.sealed(), difference.recomputed());
            return Main.FAILED;
        }
        out.printf(
                "matches: report %s, agreement %s, period %s, position %d, sha256 %s%n",
                id, issued.agreement(), issued.period(), issued.position(), issued.sha256());
        return fileOrNull == null ? 0 : compare(json, fileOrNull);
    }

    private ReportIssued issued(String id) {
        try (LogSource all = LogSource.read(log, Long.MAX_VALUE)) {
            Recorded found = all.report(id);
            return found == null ? null : (ReportIssued) found.event();
        }
    }

    private byte[] again(ReportIssued issued) {
        try (LogSource source = LogSource.read(log, issued.position())) {
            return ReportJson.bytes(Reports.of(source, issued.agreement(), issued.period()));
        }
    }

    private int compare(byte[] json, Path file) {
        try {
            Seal.Difference difference = Seal.difference(json, Files.readAllBytes(file));
            if (difference == null) {
                out.println("matches: " + file);
                return 0;
            }
            out.printf(
                    "differs: %s has %s %s, the report has %s%n",
                    file, difference.field(), difference.recomputed(), difference.sealed());
            return Main.FAILED;
        } catch (IOException e) {
            err.println("There is no file " + file + " that can be read.");
            return Main.UNUSABLE;
        } catch (IllegalArgumentException e) {
            out.println("differs: " + file + " holds no JSON object.");
            return Main.FAILED;
        }
    }
}
