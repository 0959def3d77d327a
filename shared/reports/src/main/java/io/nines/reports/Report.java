package io.nines.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.TextRef;
import io.nines.timeline.agreement.ErrorBudget;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an agreement comes to in a period. Written as JSON field by field in this order, null where there is nothing to say. All
 * percentages are rounded down to six decimals; milliseconds of downtime are weighted as the terms say and rounded up, those
 * that count in the provider's favour rounded down. Instants have milliseconds and are UTC; intervals are half-open.
 *
 * @param agreement its id
 * @param customer whose it is, by the name as of the position
 * @param title null: it has none
 * @param period as it was asked for, such as {@code 2026-10}
 * @param from start of the period
 * @param to its end
 * @param asOf the position that all of this speaks from
 * @param through up to when everything was judged there; null: nothing was
 * @param rules revision of the arithmetic and of this form
 * @param tzdata version of the zone data
 * @param provisional whether the period is not over, or not yet reached by {@code through}
 * @param attainmentPercent the share of the counting time that was attained; null: no data
 * @param displayed the same cut to three decimals, without a space; "no data" where there is none
 * @param objectivePercent what was promised about availability; null: nothing
 * @param met whether all objectives were met as far as there is data on them; null: there is none
 * @param denominatorMillis the time that counts
 * @param grossDownMillis all downtime, before anything is excluded
 * @param countedDownMillis the downtime that counts
 * @param errorBudget null: nothing was promised about availability
 * @param coveragePercent of how much of the time for which the service was owed it is known what was; null: nothing was owed
 * @param unknownMillis of how much of it that is not known
 * @param coverage the same of each component for which anything was owed, by id; of several, one may be known and another not
 * @param forecast what the running period can still become; null: it is over
 * @param terms the versions that have time in the period, in order
 * @param objectives all that was promised, in the order of the terms
 * @param outages in order of start
 * @param excludedTotals what each clause kept from counting; clauses that kept nothing are missing
 * @param excluded where and why, in order of start
 * @param maintenance windows with time in the period, in order of start
 * @param corrections in order of position
 * @param latency how long good checks took; null: no objective of the terms speaks of it
 * @param credit what is due if it stays so; null: the interval is no period of the contract
 */
public record Report(
        String agreement,
        String customer,
        String title,
        String period,
        Instant from,
        Instant to,
        AsOf asOf,
        Instant through,
        int rules,
        String tzdata,
        boolean provisional,
        BigDecimal attainmentPercent,
        String displayed,
        BigDecimal objectivePercent,
        Boolean met,
        long denominatorMillis,
        long grossDownMillis,
        long countedDownMillis,
        Budget errorBudget,
        BigDecimal coveragePercent,
        long unknownMillis,
        List<Covered> coverage,
        Outlook forecast,
        List<TermsInForce> terms,
        List<Promise> objectives,
        List<Outage> outages,
        List<Total> excludedTotals,
        List<Excluded> excluded,
        List<Window> maintenance,
        List<Corrected> corrections,
        Latency latency,
        Credit credit) {
    /** Revision of the arithmetic and of this form. */
    public static final int RULES = 1;

    /**
     * What an answer speaks from.
     *
     * @param position the position of the log
     * @param recordedAt when the event there was recorded
     * @param chain the chain value there, in hex
     */
    public record AsOf(long position, Instant recordedAt, String chain) {}

    /**
     * The error budget.
     *
     * @param allowedMillis downtime that the objective allows in the whole period
     * @param spentMillis of it what was spent
     * @param leftMillis negative where more was spent than allowed
     * @param burnRate how much faster it was spent than would last for the whole period, cut to three decimals; null: nothing is
     *     allowed, or nothing counts yet
     */
    public record Budget(long allowedMillis, long spentMillis, long leftMillis, BigDecimal burnRate) {
        /** In whole milliseconds; null: no availability is promised. */
        public static Budget of(ErrorBudget budgetOrNull) {
            return budgetOrNull == null
                    ? null
                    : new Budget(
                            budgetOrNull.allowedMillis(),
                            budgetOrNull.spentMillis(),
                            budgetOrNull.leftMillis(),
                            budgetOrNull.burnRate());
        }
    }

    /**
     * How much is known of a component.
     *
     * @param coveragePercent of how much of the time for which it was owed it is known what was
     * @param unknownMillis of how much of it that is not known
     */
    public record Covered(String component, BigDecimal coveragePercent, long unknownMillis) {}

    /**
     * What a running period can still become.
     *
     * @param aheadMillis time to come that will count
     * @param bestPercent what is attained if nothing more goes wrong; null: nothing will count
     * @param canStillBeMet whether that meets the objective of availability; null: there is none, or nothing will count
     */
    public record Outlook(long aheadMillis, BigDecimal bestPercent, Boolean canStillBeMet) {}

    /**
     * A version of the terms.
     *
     * @param version counted from 1
     * @param effectiveFrom null: as far back as anything is known
     * @param position where it was recorded
     * @param recordedAt when
     * @param author id of the access key that recorded it; null: Nines itself
     * @param fee null: not said
     * @param document the clauses, as they were sent
     */
    public record TermsInForce(
            int version,
            Instant effectiveFrom,
            long position,
            Instant recordedAt,
            String author,
            List<AgreedComponent> components,
            AgreedFee fee,
            JsonNode document) {}

    /**
     * An objective, and how it fared.
     *
     * @param kind {@code availability} or {@code latency}
     * @param percent what was promised
     * @param withinMillis of latency: the limit; null otherwise
     * @param attainedPercent null: no data
     * @param met null: no data
     * @param checks of latency: the good checks that said how long they took; null otherwise
     * @param checksWithin of latency: those of them within the limit; null otherwise
     */
    public record Promise(
            String kind,
            BigDecimal percent,
            BigDecimal withinMillis,
            BigDecimal attainedPercent,
            Boolean met,
            Long checks,
            Long checksWithin) {}

    /**
     * An outage as the terms see it, before anything is excluded. A year may have tens of thousands: what says nothing new is
     * left out of its JSON, instead of being null.
     *
     * @param components those that had a part in it
     * @param from its start, as far as it lies in the period
     * @param to its end, as far as it lies in the period and is judged
     * @param wholeFrom its start; null, and left out: {@code from}
     * @param wholeTo its end, as far as that is judged; null, and left out: {@code to}
     * @param ongoing whether it goes on after {@code to}
     * @param status how bad it was at worst: {@code down}, {@code partial}, {@code degraded}, {@code maintenance} that nothing
     *     excuses, or {@code unknown} where the terms count that as down; null, and left out: the terms count checks that failed
     * @param countedMillis how much of it counts
     * @param evidence what checks found within it: outages, and times in which it was partly down or degraded as far as the
     *     terms give that weight
     * @param incidents ids of the incidents that say one of the components was affected then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outage(
            List<String> components,
            Instant from,
            Instant to,
            Instant wholeFrom,
            Instant wholeTo,
            boolean ongoing,
            String status,
            long countedMillis,
            List<Evidence> evidence,
            List<String> incidents) {
        /** Its start, also where it lies before the period. */
        public Instant start() {
            return wholeFrom == null ? from : wholeFrom;
        }

        /** Its end, as far as that is judged, also where it lies after the period. */
        public Instant end() {
            return wholeTo == null ? to : wholeTo;
        }
    }

    /**
     * What checks found of a component, and where that is on the log. Of an outage the event at {@code position} has the two
     * results that prove it, each with the hash of the line as sent. Of a time in which it was partly down or degraded it is the
     * event that put this change of its status on record; it has no id and no offsets. What there is not is left out of the JSON.
     *
     * @param outage its id; null: it was not down
     * @param status {@code partial} or {@code degraded}; null: it was down
     * @param partition of {@code nines.checks}; null: no result proves start or end
     * @param firstOffset there, of the result that proves its start; null: the start is no result
     * @param lastOffset there, of the result that proves its end; null: the end is none, or it goes on
     * @param position of the event that told of it last, on {@code nines.events}
     * @param from its start; null, and left out: that of the outage that this proves
     * @param to its end, as far as that is judged; null, and left out: that of the outage that this proves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            String outage,
            String component,
            String status,
            Integer partition,
            Long firstOffset,
            Long lastOffset,
            long position,
            Instant from,
            Instant to) {}

    /**
     * What a clause kept from counting.
     *
     * @param clause such as {@code planned-maintenance}
     * @param leftOutMillis time that left the denominator
     * @param downMillis downtime that does not count
     */
    public record Total(String clause, long leftOutMillis, long downMillis) {}

    /**
     * A stretch in which something does not count. What is said of a clause adds up to its {@link Total}; of the time outside of
     * service hours only that is listed in which something was wrong, and of the time not in force nothing.
     *
     * @param clause such as {@code planned-maintenance}
     * @param subject id of the window or correction; null: there is none
     * @param component null: the agreement as a whole
     * @param leftOutMillis how much of it left the denominator, times the component's share
     * @param downMillis downtime in it that does not count, weighted as all downtime is
     */
    public record Excluded(
            String clause,
            String subject,
            String component,
            Instant from,
            Instant to,
            long leftOutMillis,
            long downMillis) {}

    /**
     * A maintenance window, and what the terms make of it.
     *
     * @param id the window's
     * @param components those of the agreement that it concerns
     * @param from as it stands; may lie outside of the period
     * @param noticeMillis how long before its start it was on record; negative: only afterwards
     * @param neededMillis what the terms ask for; null: nothing
     * @param verdict {@code in-time}, {@code no-notice-needed}, {@code partly-in-time}, {@code short-notice}, {@code
     *     after-the-fact} or {@code not-excused}
     * @param plannedMillis how much of the period it takes up
     * @param inTimeMillis of it what was announced in time, before any cap
     * @param shortNoticeMillis the rest
     * @param overCapMillis of what was announced in time: what came when the cap was used up
     * @param overrunMillis of the rest: what lies after all that was announced in time
     * @param announcements each record of when it would be, in order
     */
    public record Window(
            String id,
            List<String> components,
            Instant from,
            Instant to,
            boolean cancelled,
            long noticeMillis,
            Long neededMillis,
            String verdict,
            long plannedMillis,
            long inTimeMillis,
            long shortNoticeMillis,
            long overCapMillis,
            long overrunMillis,
            List<Announcement> announcements) {}

    /** When a window would be, from a record on. */
    public record Announcement(long position, Instant recordedAt, Instant from, Instant to, boolean cancelled) {}

    /**
     * A correction, and what it changed.
     *
     * @param id the correction's
     * @param components those of the agreement that it concerns
     * @param category of an excused cause; null otherwise
     * @param reason stands for the text, which can be erased
     * @param evidence stands for the text, which can be erased; null: not said
     * @param recorded where, when and by whom
     * @param approved null: it is not
     * @param withdrawn null: it is not
     * @param standing {@code applies}, {@code withdrawn}, {@code not-approved} or {@code not-in-contract}
     * @param countedDownChangeMillis counted downtime more, or less if negative, because of it
     * @param denominatorChangeMillis counting time more, or less if negative, because of it
     * @param attainmentPercentWithout what would be attained without it; null: no data
     */
    public record Corrected(
            String id,
            List<String> components,
            Instant from,
            Instant to,
            CorrectedAs as,
            String category,
            TextRef reason,
            TextRef evidence,
            Mark recorded,
            Mark approved,
            Mark withdrawn,
            String standing,
            long countedDownChangeMillis,
            long denominatorChangeMillis,
            BigDecimal attainmentPercentWithout) {}

    /**
     * Where something stands on record.
     *
     * @param author id of the access key that asked for it; null: Nines itself
     */
    public record Mark(long position, Instant recordedAt, String author) {}

    /**
     * How long good checks took over the period, as far as judged; exact, by nearest rank.
     *
     * @param checks that said how long they took
     */
    public record Latency(
            long checks, BigDecimal p50Millis, BigDecimal p95Millis, BigDecimal p99Millis, BigDecimal p999Millis) {}

    /**
     * What is due.
     *
     * @param percentOfFee 0: nothing
     * @param amount in money; null: no fee is known
     * @param currency of the amount; null: no fee is known
     * @param owed each credit that makes it up
     * @param forgone credits that would be owed, were it not one credit for one event
     * @param capped whether the cap made it smaller
     * @param claimBy the first instant at which a claim is too late; null: no deadline
     */
    public record Credit(
            BigDecimal percentOfFee,
            BigDecimal amount,
            String currency,
            List<CreditPart> owed,
            List<CreditPart> forgone,
            boolean capped,
            Instant claimBy) {}

    /**
     * The credit for one objective.
     *
     * @param objective its index in the list of objectives, from 0
     * @param belowPercent the tier that was reached
     * @param percentOfFee before the cap
     */
    public record CreditPart(int objective, BigDecimal belowPercent, BigDecimal percentOfFee) {}
}
