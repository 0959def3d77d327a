package io.nines.reports;

import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.Json;
import io.nines.contract.TextRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;

/**
 * A report's JSON, byte for byte the same for the same report: UTF-8 without white space, fields in the order in which
 * {@link Report} has them, null where there is nothing to say, decimals in full, instants with milliseconds in UTC. Written value
 * by value, since a report may have fifty thousand outages.
 */
public final class ReportJson {
    private static final byte[][] REPORT = JsonFields.names(Report.class);
    private static final byte[][] AS_OF = JsonFields.names(Report.AsOf.class);
    private static final byte[][] BUDGET = JsonFields.names(Report.Budget.class);
    private static final byte[][] COVERED = JsonFields.names(Report.Covered.class);
    private static final byte[][] OUTLOOK = JsonFields.names(Report.Outlook.class);
    private static final byte[][] TERMS_IN_FORCE = JsonFields.names(Report.TermsInForce.class);
    private static final byte[][] PROMISE = JsonFields.names(Report.Promise.class);
    private static final byte[][] OUTAGE = JsonFields.names(Report.Outage.class);
    private static final byte[][] EVIDENCE = JsonFields.names(Report.Evidence.class);
    private static final byte[][] TOTAL = JsonFields.names(Report.Total.class);
    private static final byte[][] EXCLUDED = JsonFields.names(Report.Excluded.class);
    private static final byte[][] WINDOW = JsonFields.names(Report.Window.class);
    private static final byte[][] ANNOUNCEMENT = JsonFields.names(Report.Announcement.class);
    private static final byte[][] CORRECTED = JsonFields.names(Report.Corrected.class);
    private static final byte[][] MARK = JsonFields.names(Report.Mark.class);
    private static final byte[][] LATENCY = JsonFields.names(Report.Latency.class);
    private static final byte[][] CREDIT = JsonFields.names(Report.Credit.class);
    private static final byte[][] CREDIT_PART = JsonFields.names(Report.CreditPart.class);
    private static final byte[][] TEXT_REF = JsonFields.names(TextRef.class);
    private static final byte[][] AGREED_COMPONENT = JsonFields.names(AgreedComponent.class);
    private static final byte[][] AGREED_FEE = JsonFields.names(AgreedFee.class);

    private static final int USUAL_BYTES = 1 << 14;
    private static final int BYTES_OF_AN_OUTAGE = 250;
    private static final int BYTES_OF_A_NAME = 24;
    private static final int BYTES_OF_EVIDENCE = 180;

    private final JsonFields json;

    private ReportJson(int room) {
        json = new JsonFields(room);
    }

    /** The report's one form. */
    public static byte[] bytes(Report report) {
        ReportJson document = new ReportJson(room(report));
        document.write(report);
        return document.json.bytes();
    }

    /** About as many bytes as it will have: to make room later is to copy what is there. */
    private static int room(Report report) {
        long room = USUAL_BYTES;
        for (Report.Outage outage : report.outages()) {
            room += BYTES_OF_AN_OUTAGE
                    + (long) BYTES_OF_A_NAME * outage.components().size();
            room += (long) BYTES_OF_EVIDENCE * outage.evidence().size();
        }
        return (int) Math.min(room, Integer.MAX_VALUE / 2);
    }

    /** The bytes of evidence that stay the same in all reports, up to where bounds may follow. */
    static byte[] prepared(Report.Evidence evidence) {
        JsonFields json = new JsonFields(BYTES_OF_EVIDENCE);
        json.begin();
        write(json, evidence);
        return json.bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws UncheckedIOException if it is no report of this form
     */
    public static Report read(byte[] json) {
        try {
            return Json.STORED.readValue(json, Report.class);
        } catch (IOException e) {
            throw new UncheckedIOException("this is no report", e);
        }
    }

    private void write(Report report) {
        json.begin();
        json.text(REPORT[0], report.agreement());
        json.text(REPORT[1], report.customer());
        json.text(REPORT[2], report.title());
        json.text(REPORT[3], report.period());
        json.instant(REPORT[4], report.from());
        json.instant(REPORT[5], report.to());
        json.object(REPORT[6], report.asOf(), this::write);
        json.instant(REPORT[7], report.through());
        json.number(REPORT[8], report.rules());
        json.text(REPORT[9], report.tzdata());
        json.flag(REPORT[10], report.provisional());
        json.decimal(REPORT[11], report.attainmentPercent());
        json.text(REPORT[12], report.displayed());
        json.decimal(REPORT[13], report.objectivePercent());
        json.flag(REPORT[14], report.met());
        json.number(REPORT[15], report.denominatorMillis());
        json.number(REPORT[16], report.grossDownMillis());
        json.number(REPORT[17], report.countedDownMillis());
        json.object(REPORT[18], report.errorBudget(), this::write);
        json.decimal(REPORT[19], report.coveragePercent());
        json.number(REPORT[20], report.unknownMillis());
        json.list(REPORT[21], report.coverage(), this::write);
        json.object(REPORT[22], report.forecast(), this::write);
        json.list(REPORT[23], report.terms(), this::write);
        json.list(REPORT[24], report.objectives(), this::write);
        json.list(REPORT[25], report.outages(), this::write);
        json.list(REPORT[26], report.excludedTotals(), this::write);
        json.list(REPORT[27], report.excluded(), this::write);
        json.list(REPORT[28], report.maintenance(), this::write);
        json.list(REPORT[29], report.corrections(), this::write);
        json.object(REPORT[30], report.latency(), this::write);
        json.object(REPORT[31], report.credit(), this::write);
        json.end();
    }

    private void write(Report.AsOf asOf) {
        json.begin();
        json.number(AS_OF[0], asOf.position());
        json.instant(AS_OF[1], asOf.recordedAt());
        json.text(AS_OF[2], asOf.chain());
        json.end();
    }

    private void write(Report.Budget budget) {
        json.begin();
        json.number(BUDGET[0], budget.allowedMillis());
        json.number(BUDGET[1], budget.spentMillis());
        json.number(BUDGET[2], budget.leftMillis());
        json.decimal(BUDGET[3], budget.burnRate());
        json.end();
    }

    private void write(Report.Covered covered) {
        json.begin();
        json.text(COVERED[0], covered.component());
        json.decimal(COVERED[1], covered.coveragePercent());
        json.number(COVERED[2], covered.unknownMillis());
        json.end();
    }

    private void write(Report.Outlook outlook) {
        json.begin();
        json.number(OUTLOOK[0], outlook.aheadMillis());
        json.decimal(OUTLOOK[1], outlook.bestPercent());
        json.flag(OUTLOOK[2], outlook.canStillBeMet());
        json.end();
    }

    private void write(Report.TermsInForce termsInForce) {
        json.begin();
        json.number(TERMS_IN_FORCE[0], termsInForce.version());
        json.instant(TERMS_IN_FORCE[1], termsInForce.effectiveFrom());
        json.number(TERMS_IN_FORCE[2], termsInForce.position());
        json.instant(TERMS_IN_FORCE[3], termsInForce.recordedAt());
        json.text(TERMS_IN_FORCE[4], termsInForce.author());
        json.list(TERMS_IN_FORCE[5], termsInForce.components(), this::write);
        json.object(TERMS_IN_FORCE[6], termsInForce.fee(), this::write);
        json.tree(TERMS_IN_FORCE[7], termsInForce.document());
        json.end();
    }

    private void write(Report.Promise promise) {
        json.begin();
        json.text(PROMISE[0], promise.kind());
        json.decimal(PROMISE[1], promise.percent());
        json.decimal(PROMISE[2], promise.withinMillis());
        json.decimal(PROMISE[3], promise.attainedPercent());
        json.flag(PROMISE[4], promise.met());
        json.number(PROMISE[5], promise.checks());
        json.number(PROMISE[6], promise.checksWithin());
        json.end();
    }

    private void write(Report.Outage outage) {
        json.begin();
        json.texts(OUTAGE[0], outage.components());
        json.instant(OUTAGE[1], outage.from());
        json.instant(OUTAGE[2], outage.to());
        json.instantIfAny(OUTAGE[3], outage.wholeFrom());
        json.instantIfAny(OUTAGE[4], outage.wholeTo());
        json.flag(OUTAGE[5], outage.ongoing());
        json.textIfAny(OUTAGE[6], outage.status());
        json.number(OUTAGE[7], outage.countedMillis());
        if (outage.evidence() instanceof FoundEvidence found) {
            json.list(OUTAGE[8], found.outages(), each -> write(each, found));
        } else {
            json.list(OUTAGE[8], outage.evidence(), this::write);
        }
        json.texts(OUTAGE[9], outage.incidents());
        json.end();
    }

    private void write(ProvenOutage outage, FoundEvidence found) {
        if (outage.json() == null) {
            write(outage.evidence(found.from(outage), found.to(outage)));
            return;
        }
        json.prepared(outage.json());
        bounds(json, found.from(outage), found.to(outage));
        json.end();
    }

    private void write(Report.Evidence evidence) {
        json.begin();
        write(json, evidence);
        bounds(json, evidence.from(), evidence.to());
        json.end();
    }

    /** What says where an outage is proven, but not yet of which time: it stays the same in all reports. */
    private static void write(JsonFields json, Report.Evidence evidence) {
        json.textIfAny(EVIDENCE[0], evidence.outage());
        json.text(EVIDENCE[1], evidence.component());
        json.textIfAny(EVIDENCE[2], evidence.status());
        json.numberIfAny(EVIDENCE[3], evidence.partition());
        json.numberIfAny(EVIDENCE[4], evidence.firstOffset());
        json.numberIfAny(EVIDENCE[5], evidence.lastOffset());
        json.number(EVIDENCE[6], evidence.position());
    }

    private static void bounds(JsonFields json, Instant fromOrNull, Instant toOrNull) {
        json.instantIfAny(EVIDENCE[7], fromOrNull);
        json.instantIfAny(EVIDENCE[8], toOrNull);
    }

    private void write(Report.Total total) {
        json.begin();
        json.text(TOTAL[0], total.clause());
        json.number(TOTAL[1], total.leftOutMillis());
        json.number(TOTAL[2], total.downMillis());
        json.end();
    }

    private void write(Report.Excluded excluded) {
        json.begin();
        json.text(EXCLUDED[0], excluded.clause());
        json.text(EXCLUDED[1], excluded.subject());
        json.text(EXCLUDED[2], excluded.component());
        json.instant(EXCLUDED[3], excluded.from());
        json.instant(EXCLUDED[4], excluded.to());
        json.number(EXCLUDED[5], excluded.leftOutMillis());
        json.number(EXCLUDED[6], excluded.downMillis());
        json.end();
    }

    private void write(Report.Window window) {
        json.begin();
        json.text(WINDOW[0], window.id());
        json.texts(WINDOW[1], window.components());
        json.instant(WINDOW[2], window.from());
        json.instant(WINDOW[3], window.to());
        json.flag(WINDOW[4], window.cancelled());
        json.number(WINDOW[5], window.noticeMillis());
        json.number(WINDOW[6], window.neededMillis());
        json.text(WINDOW[7], window.verdict());
        json.number(WINDOW[8], window.plannedMillis());
        json.number(WINDOW[9], window.inTimeMillis());
        json.number(WINDOW[10], window.shortNoticeMillis());
        json.number(WINDOW[11], window.overCapMillis());
        json.number(WINDOW[12], window.overrunMillis());
        json.list(WINDOW[13], window.announcements(), this::write);
        json.end();
    }

    private void write(Report.Announcement announcement) {
        json.begin();
        json.number(ANNOUNCEMENT[0], announcement.position());
        json.instant(ANNOUNCEMENT[1], announcement.recordedAt());
        json.instant(ANNOUNCEMENT[2], announcement.from());
        json.instant(ANNOUNCEMENT[3], announcement.to());
        json.flag(ANNOUNCEMENT[4], announcement.cancelled());
        json.end();
    }

    private void write(Report.Corrected corrected) {
        json.begin();
        json.text(CORRECTED[0], corrected.id());
        json.texts(CORRECTED[1], corrected.components());
        json.instant(CORRECTED[2], corrected.from());
        json.instant(CORRECTED[3], corrected.to());
        json.text(CORRECTED[4], corrected.as().name().toLowerCase(Locale.ROOT));
        json.text(CORRECTED[5], corrected.category());
        json.object(CORRECTED[6], corrected.reason(), this::write);
        json.object(CORRECTED[7], corrected.evidence(), this::write);
        json.object(CORRECTED[8], corrected.recorded(), this::write);
        json.object(CORRECTED[9], corrected.approved(), this::write);
        json.object(CORRECTED[10], corrected.withdrawn(), this::write);
        json.text(CORRECTED[11], corrected.standing());
        json.number(CORRECTED[12], corrected.countedDownChangeMillis());
        json.number(CORRECTED[13], corrected.denominatorChangeMillis());
        json.decimal(CORRECTED[14], corrected.attainmentPercentWithout());
        json.end();
    }

    private void write(Report.Mark mark) {
        json.begin();
        json.number(MARK[0], mark.position());
        json.instant(MARK[1], mark.recordedAt());
        json.text(MARK[2], mark.author());
        json.end();
    }

    private void write(Report.Latency latency) {
        json.begin();
        json.number(LATENCY[0], latency.checks());
        json.decimal(LATENCY[1], latency.p50Millis());
        json.decimal(LATENCY[2], latency.p95Millis());
        json.decimal(LATENCY[3], latency.p99Millis());
        json.decimal(LATENCY[4], latency.p999Millis());
        json.end();
    }

    private void write(Report.Credit credit) {
        json.begin();
        json.decimal(CREDIT[0], credit.percentOfFee());
        json.decimal(CREDIT[1], credit.amount());
        json.text(CREDIT[2], credit.currency());
        json.list(CREDIT[3], credit.owed(), this::write);
        json.list(CREDIT[4], credit.forgone(), this::write);
        json.flag(CREDIT[5], credit.capped());
        json.instant(CREDIT[6], credit.claimBy());
        json.end();
    }

    private void write(Report.CreditPart creditPart) {
        json.begin();
        json.number(CREDIT_PART[0], creditPart.objective());
        json.decimal(CREDIT_PART[1], creditPart.belowPercent());
        json.decimal(CREDIT_PART[2], creditPart.percentOfFee());
        json.end();
    }

    private void write(TextRef textRef) {
        json.begin();
        json.text(TEXT_REF[0], textRef.id());
        json.text(TEXT_REF[1], textRef.sha256());
        json.end();
    }

    private void write(AgreedComponent agreedComponent) {
        json.begin();
        json.text(AGREED_COMPONENT[0], agreedComponent.id());
        json.number(AGREED_COMPONENT[1], agreedComponent.weight());
        json.end();
    }

    private void write(AgreedFee agreedFee) {
        json.begin();
        json.text(AGREED_FEE[0], agreedFee.amount());
        json.text(AGREED_FEE[1], agreedFee.currency());
        json.end();
    }
}
