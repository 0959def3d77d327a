package io.nines.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.AgreementEvent.AgreementEnded;
import io.nines.contract.AgreementEvent.AgreementRenamed;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.ReportEvent.SealedField;
import java.time.Instant;
import java.util.List;

/** The same for agreements, corrections and reports. */
final class SampleAgreements {
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final TextRef TEXT = new TextRef("t3xt00000001", HASH);
    private static final TextRef OTHER_TEXT = new TextRef("t3xt00000002", HASH);
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-01-01T11:00:00.001Z");
    private static final String CORRECTION = "c0rrect10n01";

    static final List<DomainEvent> FULL = List.of(
            new AgreementConcluded("qm-2231", "Tarnhollow Bank", "Payouts, extended hours", TEN, terms()),
            new AgreementRenamed("qm-2231", "Tarnhollow Bank plc", "Payouts"),
            new AgreementAmended("qm-2231", ELEVEN, terms()),
            new AgreementEnded("qm-2231", ELEVEN),
            new CorrectionRecorded(
                    CORRECTION, List.of("api", "web"), TEN, ELEVEN, CorrectedAs.EXCUSED, "customer", TEXT, OTHER_TEXT),
            new CorrectionApproved(CORRECTION),
            new CorrectionWithdrawn(CORRECTION, TEXT),
            new ReportIssued(
                    "rep0rt000001",
                    "qm-2231",
                    "2026-10",
                    TEN,
                    ELEVEN,
                    17903,
                    1,
                    "2026a",
                    HASH,
                    4711,
                    List.of(
                            new SealedField("displayed", HASH, json("\"99.856%\"")),
                            new SealedField("outages", HASH, null))));

    static final List<DomainEvent> SPARSE = List.of(
            new AgreementConcluded(
                    "qm-2231",
                    "Tarnhollow Bank",
                    null,
                    null,
                    new AgreedTerms(List.of(new AgreedComponent("api", 1)), null, json("{\"objectives\":[]}"))),
            new AgreementRenamed("qm-2231", "Tarnhollow Bank", null),
            new CorrectionRecorded(CORRECTION, List.of("api"), TEN, ELEVEN, CorrectedAs.UP, null, TEXT, null),
            new CorrectionWithdrawn(CORRECTION, null));

    private SampleAgreements() {}

    private static AgreedTerms terms() {
        return new AgreedTerms(
                List.of(new AgreedComponent("api", 1), new AgreedComponent("web", 3)),
                new AgreedFee("4800.00", "EUR"),
                json("{\"zone\":\"Europe/Berlin\",\"objectives\":[{\"availability\":99.950}]}"));
    }

    private static JsonNode json(String text) {
        try {
            return Json.STORED.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
