package io.nines.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.Credit;
import io.nines.timeline.terms.CreditRules;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.Denominator;
import io.nines.timeline.terms.ExcusedCauses;
import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.OutageRule;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.ServiceHours;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import io.nines.timeline.terms.UnknownTime;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermsDocumentTest {
    static List<String> templates() {
        return ContractTemplates.NAMES;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsValid(String name) {
        Terms terms = TermsDocument.read(ContractTemplates.tree(name));
        assertThat(terms.availability()).isNotNull();
        assertThat(terms.availability().tiers()).isNotEmpty();
    }

    @Test
    void whatIsNotSaidIsUsual() {
        assertThat(yaml("objectives: [{availability: 99.9}]"))
                .isEqualTo(Terms.monthly(ZoneOffset.UTC, Objective.Availability.of("99.9")));
    }

    /** Terms without a notice are on record from when that meant whatever notice. */
    @Test
    void termsOnRecordThatSayNothingOfNoticeAskForNone() {
        assertThat(yaml("{objectives: [], maintenance: {counts: available}}")
                        .maintenance()
                        .noticeMillis())
                .isNull();
        assertThat(yaml("{objectives: [], maintenance: {notice: none}}").maintenance())
                .isEqualTo(yaml("{objectives: []}").maintenance());
    }

    @Test
    void everyClauseIsRead() {
        Terms terms = yaml("""
                zone: Europe/Berlin
                period: calendar-half-year
                basis: worst-of-both
                combine: weighted
                measure: {degraded: 0.1, partial: 0.3, maintenance: 0}
                outages: {smallest: PT2M, wholeUnits: PT1M}
                serviceHours: {week: {monday: ["09:00-12:00", "13:00-24:00"]}, dates: {"2026-12-25": []}}
                unknown: down
                beforeStart: available
                notYet: available
                maintenance: {counts: available, notice: PT48H, capPerMonth: PT4H, capPerYear: PT10H, capOf: planned-downtime}
                excused: {categories: [customer], counts: left-out}
                corrections: {needApproval: true}
                objectives:
                  - availability: 99.95
                    credits:
                      - {below: 99.95, percentOfFee: 10}
                      - {below: 99, timesPriceOfDowntime: 100}
                      - {below: 95, percentOfFee: 1, perDowntime: PT1H}
                  - {latency: 95, within: PT0.3S}
                credits: {capPercent: 50, claimWithinDays: 30, oneEventOneCredit: true}
                """);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(terms.period()).isEqualTo(new ReportingPeriod.Calendar(ReportingPeriod.Unit.HALF_YEAR, berlin));
        assertThat(terms.basis()).isEqualTo(Basis.WORST_OF_BOTH);
        assertThat(terms.combination()).isEqualTo(Combination.WEIGHTED);
        assertThat(terms.measure())
                .isEqualTo(new Measure.ByStatus(new BigDecimal("0.1"), new BigDecimal("0.3"), new BigDecimal("0")));
        assertThat(terms.outages()).isEqualTo(new OutageRule(120_000, 60_000));
        assertThat(terms.serviceHours()).isEqualTo(hours(berlin));
        assertThat(terms.unknown()).isEqualTo(UnknownTime.AS_DOWN);
        assertThat(terms.denominator()).isEqualTo(new Denominator(Treatment.AS_AVAILABLE, Treatment.AS_AVAILABLE));
        assertThat(terms.maintenance())
                .isEqualTo(new PlannedMaintenance(
                        Treatment.AS_AVAILABLE,
                        172_800_000L,
                        14_400_000L,
                        36_000_000L,
                        PlannedMaintenance.Cap.PLANNED_DOWNTIME));
        assertThat(terms.excused()).isEqualTo(new ExcusedCauses(Set.of("customer"), Treatment.LEFT_OUT));
        assertThat(terms.correctionsNeedApproval()).isTrue();
        assertThat(terms.objectives())
                .containsExactly(
                        Objective.Availability.of(
                                "99.95",
                                CreditTier.of("99.95", "10"),
                                new CreditTier(new BigDecimal("99"), new Credit.PriceOfDowntime(new BigDecimal("100"))),
                                new CreditTier(
                                        new BigDecimal("95"),
                                        new Credit.PercentPerDowntime(BigDecimal.ONE, 3_600_000))),
                        new Objective.Latency(new BigDecimal("95"), 300_000, List.of()));
        assertThat(terms.credits()).isEqualTo(new CreditRules(new BigDecimal("50"), 30, true));
    }

    private static ServiceHours hours(ZoneId zone) {
        Map<DayOfWeek, List<Hours>> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of());
        }
        week.put(
                DayOfWeek.MONDAY,
                List.of(
                        new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new Hours(LocalTime.of(13, 0), LocalTime.MIDNIGHT)));
        return new ServiceHours(zone, week, Map.of(LocalDate.parse("2026-12-25"), List.of()));
    }

    @Test
    void otherPeriodsAndMeasures() {
        assertThat(yaml("{period: {contractYearFrom: 2026-04-01}, measure: {errorRate: PT5M}, objectives: []}"))
                .satisfies(terms -> {
                    assertThat(terms.period())
                            .isEqualTo(new ReportingPeriod.ContractYear(LocalDate.parse("2026-04-01"), ZoneOffset.UTC));
                    assertThat(terms.measure()).isEqualTo(new Measure.ErrorRate(300_000));
                });
        assertThat(yaml("{period: {trailingDays: 30}, measure: {failedSlots: PT1M, abovePercent: 5}, objectives: []}"))
                .satisfies(terms -> {
                    assertThat(terms.period()).isEqualTo(new ReportingPeriod.TrailingDays(30, ZoneOffset.UTC));
                    assertThat(terms.measure()).isEqualTo(new Measure.FailedSlots(60_000, new BigDecimal("5")));
                });
        assertThat(yaml("{measure: {errorRate: whole}, maintenance: none, objectives: []}"))
                .satisfies(terms -> {
                    assertThat(terms.measure()).isEqualTo(new Measure.ErrorRate(Measure.ErrorRate.WHOLE));
                    assertThat(terms.maintenance()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                                 | /objectives                  | at least one objective
                    {"objectives": [{"availability": 101}]}                            | /objectives/0/availability   | from 0 to 100
                    {"objectives": [{"availability": "high"}]}                         | /objectives/0/availability   | a number, not "high"
                    {"objectives": [{}]}                                               | /objectives/0/availability   | a percentage
                    {"objectives": [{"latency": 95}]}                                  | /objectives/0/within         | a limit
                    {"objectives": [{"availability": 99, "credits": [{"below": 99}]}]} | /objectives/0/credits/0      | one of percentOfFee
                    {"objectives": [{"availability": 99}, {"availability": 98}]}       | /objectives                  | at most one objective
                    {"objectives": [], "period": "fortnight"}                          | /period                      | calendar-month
                    {"objectives": [], "period": {"trailingDays": 0}}                  | /period/trailingDays         | from 1 to 3660
                    {"objectives": [], "period": {"contractYearFrom": "1.4.2026"}}     | /period/contractYearFrom     | needed is a day such as
                    {"objectives": [], "zone": "Middle/Earth"}                         | /zone                        | a time zone
                    {"objectives": [], "measure": {"partial": 2}}                      | /measure/partial             | from 0 to 1
                    {"objectives": [], "measure": {"failedSlots": "PT1M"}}             | /measure/abovePercent        | a percentage of checks
                    {"objectives": [], "measure": {"errorRate": "PT5M", "partial": 1}} | /measure/partial             | no weight
                    {"objectives": [], "outages": {"smallest": "5 minutes"}}           | /outages/smallest            | a duration such as PT5M
                    {"objectives": [], "outages": {"smalest": "PT5M"}}                 | /outages/smalest             | one of smallest, wholeUnits
                    {"objectives": [], "serviceHours": {"week": {"monday": ["17-9"]}}} | /serviceHours/week/monday/0  | hours are written as
                    {"objectives": [], "serviceHours": {"week": {"moonday": []}}}      | /serviceHours/week/moonday   | one of monday
                    {"objectives": [], "serviceHours": {"week": {}, "dates": {"x": []}}} | /serviceHours/dates/x      | needed is a day such as
                    {"objectives": [], "maintenance": {"notice": "-PT1H"}}             | /maintenance/notice          | not negative, not "-PT1H"
                    {"objectives": [], "maintenance": {"capPerYear": "-PT1H"}}         | /maintenance/capPerYear      | not negative, not "-PT1H"
                    {"objectives": [], "measure": {"degraded": 0.1234567}}             | /measure/degraded            | at most six decimals
                    {"objectives": [], "measure": {"errorRate": "PT0S"}}               | /measure/errorRate           | a millisecond or more
                    {"objectives": [], "measure": {"failedSlots": "PT1M", "abovePercent": 100}} | /measure/abovePercent | can never fail
                    {"objectives": [], "outages": {"wholeUnits": "PT0S"}}              | /outages/wholeUnits          | a millisecond or more
                    {"objectives": [{"latency": 95, "within": "-PT1S"}]}               | /objectives/0/within         | a microsecond or more, not "-PT1S"
                    {"objectives": [], "maintenance": "sometimes"}                     | /maintenance                 | one of none
                    {"objectives": [], "excused": {"categories": "customer"}}          | /excused/categories          | a list
                    {"objectives": [], "corrections": {"needApproval": "yes"}}         | /corrections/needApproval    | true or false
                    {"objectives": [], "credits": {"claimWithinDays": 1.5}}            | /credits/claimWithinDays     | a whole number
                    {"objectives": [], "uptime": 99}                                   | /uptime                      | one of zone
                    []                                                                 | /                            | an object
                    """)
    void aWrongClauseIsNamed(String json, String path, String expected) throws JsonProcessingException {
        JsonNode tree = new JsonMapper().readTree(json);
        assertThatThrownBy(() -> TermsDocument.read(tree))
                .isInstanceOfSatisfying(
                        InvalidTermsException.class,
                        invalid -> assertThat(invalid.faults()).anySatisfy(fault -> {
                            assertThat(fault.path()).isEqualTo(path);
                            assertThat(fault.detail()).contains(expected);
                        }));
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        InvalidTermsException invalid = catchThrowableOfType(
                InvalidTermsException.class,
                () -> yaml("{zone: Nowhere, basis: hearsay, objectives: [{availability: 200}]}"));
        assertThat(invalid.faults())
                .extracting(InvalidTermsException.Fault::path)
                .containsExactly("/zone", "/basis", "/objectives/0/availability");
    }

    private static Terms yaml(String text) {
        try {
            return TermsDocument.read(new YAMLMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
