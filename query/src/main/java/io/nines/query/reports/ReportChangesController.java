package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.query.agreements.Agreements;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.AskedNow;
import io.nines.query.reading.Parameters;
import io.nines.query.reading.Reading;
import io.nines.query.reports.ReportChangesAnswer.Event;
import io.nines.reports.Contract;
import io.nines.reports.Report;
import io.nines.reports.ReportPeriod;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Where it is read why a report is not what it was. */
@Tag(name = "reports")
@Controller("/api/agreements/{id}/report/changes")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportChangesController {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Reading reading;
    private final Agreements agreements;
    private final ReportAnswers reports;
    private final EventsBetween events;

    ReportChangesController(Reading reading, Agreements agreements, ReportAnswers reports, EventsBetween events) {
        this.reading = reading;
        this.agreements = agreements;
        this.reports = reports;
        this.events = events;
    }

    @Operation(
            operationId = "readReportChanges",
            summary = "What differs between a report as of two positions, and why",
            description =
                    "The fields that differ, and the events in between that concern the agreement, its components and"
                            + " the period: what was observed or restated, incidents, maintenance, corrections, amendments. In"
                            + " pages: send next back as after.")
    @Get
    ReportChangesAnswer changes(
            String id,
            @RequestBean AskedReport subject,
            @Nullable @QueryValue
                    @Parameter(
                            description =
                                    "The earlier position, said as position is elsewhere: a number, instant or day.",
                            example = "1",
                            extensions =
                                    @Extension(properties = @ExtensionProperty(name = "x-required", value = "true")))
                    String fromPosition,
            @Nullable @QueryValue
                    @Parameter(description = "The later position, said likewise; the last one if not given.")
                    String toPosition,
            @Nullable @QueryValue @Parameter(description = "How many events at most, 1 to 1000; 100 if not given.")
                    String limit,
            @Nullable @QueryValue @Parameter(description = "The answer before gave it as next.") String after,
            @RequestBean AskedNow asked,
            @Parameter(hidden = true) Caller caller) {
        int most = limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, MOST);
        int skip = after == null ? 0 : (int) Parameters.number("after", after, 0, Integer.MAX_VALUE);
        if (fromPosition == null) {
            throw Parameters.invalid(
                    "fromPosition", "fromPosition is missing: a position of the log is needed, or an instant or day");
        }
        AsOf now = reading.asOf(asked);
        AsOf to = toPosition == null ? now : reading.asOf("toPosition", toPosition);
        AsOf from = reading.asOf("fromPosition", fromPosition);
        if (from.position() > to.position()) {
            throw Parameters.invalid("toPosition", "toPosition is " + to.position() + ", before fromPosition");
        }
        agreements.require(id, caller, from);
        return answer(agreements.require(id, caller, to), subject, from, to, skip, most);
    }

    private ReportChangesAnswer answer(Contract contract, AskedReport subject, AsOf from, AsOf to, int skip, int most) {
        Contract before = agreements.contract(contract.id(), from);
        ReportPeriod period = subject.of(contract, ReportTables.through(to));
        Report earlier = reports.report(before, subject.of(before, ReportTables.through(from)), from);
        Report later = reports.report(contract, period, to);
        ReportDifference difference = ReportDifference.of(earlier, later);
        List<Event> all = events.of(contract, period.interval(), from, to);
        int start = Math.min(skip, all.size());
        int end = Math.min(start + most, all.size());
        return new ReportChangesAnswer(
                contract.id(),
                subject.text(),
                from,
                to,
                difference.isNone(),
                difference.fields(),
                difference.lists(),
                all.size(),
                all.subList(start, end).stream().map(events::dated).toList(),
                end < all.size() ? Integer.toString(end) : null);
    }
}
