package io.nines.query;

import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.Role;
import io.nines.contract.Status;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Agreements, corrections and issued reports, as short as a test can say them. */
final class Agreed {
    /** A month, any component down counts, 10 percent of 1000.00 EUR if missed. */
    static final String USUAL =
            "{\"objectives\":[{\"availability\":99.9,\"credits\":[{\"below\":99.9,\"percentOfFee\":10}]}]}";

    private Agreed() {}

    static AgreedTerms terms(String clauses, String... components) {
        return new AgreedTerms(
                Arrays.stream(components).map(id -> new AgreedComponent(id, 1)).toList(),
                new AgreedFee("1000.00", "EUR"),
                Running.read(clauses));
    }

    static long conclude(String id, String customer, String clauses, String... components) {
        return Running.tell(
                "agreement/" + id, new AgreementConcluded(id, customer, null, null, terms(clauses, components)));
    }

    /** A component that was up in January 2026 but for an hour on the 10th. */
    static long component(String id) {
        Running.register(id, null);
        return Running.changed(
                id,
                Running.change("2026-01-01T00:00:00Z", Status.UP),
                Running.change("2026-01-10T10:00:00Z", Status.DOWN),
                Running.change("2026-01-10T11:00:00Z", Status.UP));
    }

    static CorrectionRecorded correction(String id, String from, String to, CorrectedAs as, String... components) {
        return new CorrectionRecorded(
                id,
                List.of(components),
                Instant.parse(from),
                Instant.parse(to),
                as,
                as == CorrectedAs.EXCUSED ? "customer" : null,
                Declarations.ref(reason(id), "Because of " + id),
                null);
    }

    static long correct(CorrectionRecorded correction) {
        return Running.LOG.story.tell(
                "correction/" + correction.correction(),
                List.of(correction),
                List.of(Declarations.text(reason(correction.correction()), "Because of " + correction.correction())),
                List.of());
    }

    static String reason(String correction) {
        return ("reason" + correction + "000000").substring(0, 12);
    }

    /** As the command side issues it: what the report's JSON is, field by field. */
    static long issue(String id, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Report report = ReportJson.read(bytes);
        return Running.tell(
                "report/" + id,
                new ReportIssued(
                        id,
                        report.agreement(),
                        report.period(),
                        report.from(),
                        report.to(),
                        report.asOf().position(),
                        report.rules(),
                        report.tzdata(),
                        Seal.sha256(bytes),
                        bytes.length,
                        Seal.fields(bytes)));
    }

    /** A key of an account manager who sees some customers only. */
    static String manager(String key, String... customers) {
        AccessKeyGranted all = Query.key(key, Role.ACCOUNT_MANAGER);
        Running.QUERY.await(Running.tell(
                "access-key/" + key,
                new AccessKeyGranted(key, all.sha256(), all.role(), null, List.of(customers), false, null, null)));
        return key;
    }
}
