package io.nines.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nines.timeline.agreement.Fee;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementDocumentTest {
    private static final String WHOLE = """
            customer: Tarnhollow Bank
            title: Payouts, extended hours
            startsAt: 2026-01-01
            effectiveFrom: 2026-07-01T00:00:00+02:00
            components: [web, {id: payouts, weight: 3}]
            fee: {amount: 4800, currency: EUR}
            terms:   # with a comment
              zone: Europe/Berlin
              combine: weighted
              objectives: [{availability: 99.950}]
            """;

    private static AgreementDocument yaml(String text) {
        return AgreementDocument.read(Written.yaml(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static AgreementDocument json(String text) {
        return AgreementDocument.read(Written.json(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everythingIsRead() {
        AgreementDocument read = yaml(WHOLE);

        assertThat(read.customer()).isEqualTo("Tarnhollow Bank");
        assertThat(read.title()).isEqualTo("Payouts, extended hours");
        assertThat(read.startsAt()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(read.effectiveFrom()).isEqualTo("2026-06-30T22:00:00Z");
        assertThat(read.components()).isEqualTo(Map.of("web", 1, "payouts", 3));
        assertThat(read.fee()).isEqualTo(new Fee(new BigDecimal("4800.00"), "EUR"));
        assertThat(read.clauses().toString())
                .isEqualTo("{\"zone\":\"Europe/Berlin\",\"combine\":\"weighted\","
                        + "\"objectives\":[{\"availability\":99.950}],\"maintenance\":{\"notice\":\"PT0S\"}}");
        assertThat(read.terms()).isEqualTo(TermsDocument.read(read.clauses()));
    }

    @Test
    void jsonSaysTheSameAsYaml() {
        String json = """
                {"customer": "Tarnhollow Bank", "title": "Payouts, extended hours", "startsAt": "2026-01-01",
                \t"effectiveFrom": "2026-06-30T22:00:00Z", "components": [{"id": "payouts", "weight": 3}, "web"],
                \t"fee": {"amount": "4800.0", "currency": "EUR"},
                \t"terms": {"zone": "Europe/Berlin", "combine": "weighted", "objectives": [{"availability": 99.950}]}}
                """;

        assertThat(json(json)).isEqualTo(yaml(WHOLE));
        assertThat(yaml(json.replace("\t", ""))).isEqualTo(yaml(WHOLE));
    }

    @Test
    void aTemplateIsWrittenOutUnderWhatTheTermsSay() {
        AgreementDocument read = yaml("{customer: X, components: [a], template: slack, terms: {unknown: down}}");

        assertThat(read.clauses().path("unknown").textValue()).isEqualTo("down");
        assertThat(read.clauses().path("maintenance"))
                .isEqualTo(ContractTemplates.tree("slack").path("maintenance"));
        assertThat(yaml("{customer: X, components: [a], template: slack}").clauses())
                .isEqualTo(ContractTemplates.tree("slack"));
    }

    /** On record a missing notice means none, as it did when it was recorded; so what is written now says what it means. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {objectives: []}                                          | {"notice":"PT0S"}                    | 0
                    {objectives: [], maintenance: null}                       | {"notice":"PT0S"}                    | 0
                    {objectives: [], maintenance: {counts: available}}        | {"counts":"available","notice":"PT0S"} | 0
                    {objectives: [], maintenance: {notice: null}}             | {"notice":"PT0S"}                    | 0
                    {objectives: [], maintenance: {notice: none}}             | {"notice":"none"}                    |
                    {objectives: [], maintenance: {notice: PT1S}}             | {"notice":"PT1S"}                    | 1000
                    """)
    void withoutANoticeMaintenanceIsAnnouncedBeforeItBegins(String terms, String written, Long noticeMillis) {
        AgreementDocument read = yaml("{customer: X, components: [a], terms: " + terms + "}");

        assertThat(read.clauses().path("maintenance")).hasToString(written);
        assertThat(read.terms().maintenance().noticeMillis()).isEqualTo(noticeMillis);
        assertThat(TermsDocument.draft(Written.yaml(terms.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(read.clauses());
        assertThat(TermsDocument.read(read.clauses())).isEqualTo(read.terms());
    }

    /** What real contracts say is no nonsense: tiers in any order and of several kinds, hours that touch, hours on dates alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectives: [{availability: 99.9, credits: [{below: 95, percentOfFee: 100}, {below: 99.9, percentOfFee: 10}]}]",
                "objectives: [{availability: 99.9, credits: [{below: 99.9, percentOfFee: 50}, {below: 99, timesPriceOfDowntime: 2}]}]",
                "objectives: [{availability: 99.9, credits: [{below: 99.9, percentOfFee: 5}, {below: 99, percentOfFee: 5}]}]",
                "objectives: [], serviceHours: {week: {monday: ['09:00-12:00', '12:00-24:00', '00:00-09:00']}}",
                "objectives: [], serviceHours: {week: {}, dates: {'2026-12-25': ['09:00-12:00']}}"
            })
    void whatSomebodyCanMeanIsNotRefused(String terms) {
        assertThat(yaml("{customer: X, components: [a], terms: {" + terms + "}}")
                        .terms())
                .isNotNull();
    }

    @ParameterizedTest
    @FieldSource("io.nines.terms.ContractTemplates#NAMES")
    void anAgreementCanBeMadeOfEachTemplate(String name) {
        assertThat(yaml("{customer: X, components: [a], template: " + name + "}")
                        .terms())
                .isEqualTo(TermsDocument.read(ContractTemplates.tree(name)));
    }

    /** Whatever was accepted once stays readable. */
    @Test
    void onRecordTermsThatNobodyWouldAcceptNowAreStillRead() {
        assertThat(TermsDocument.read(Written.yaml(
                                "{objectives: [{availability: 99, credits: [{below: 99.9, percentOfFee: 500}]}]}"
                                        .getBytes(StandardCharsets.UTF_8)))
                        .availability()
                        .tiers())
                .hasSize(1);
    }

    @Test
    void whereNoMaintenanceIsExcusedNoNoticeIsWrittenOut() {
        AgreementDocument read = yaml("{customer: X, components: [a], terms: {objectives: [], maintenance: none}}");

        assertThat(read.clauses().path("maintenance").textValue()).isEqualTo("none");
        assertThat(read.terms().maintenance()).isNull();
    }

    @Test
    void theNextVersionSaysOnlyWhatIsNew() {
        VersionDocument read = VersionDocument.read(
                Written.yaml("{effectiveFrom: 2026-07-01, terms: {zone: Asia/Tokyo, objectives: []}}"
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(read.effectiveFrom()).isEqualTo("2026-06-30T15:00:00Z");
        assertThat(read.components()).isNull();
        assertThat(read.fee()).isNull();
        assertThatThrownBy(() ->
                        VersionDocument.read(Written.json("{\"customer\": \"X\"}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidTermsException.class)
                .hasMessageContaining("/customer")
                .hasMessageContaining("/effectiveFrom")
                .hasMessageContaining("/terms");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    customer: ''                                    | /customer                              | a text
                    customer: "a\\nb"                               | /customer                              | on one line
                    customer: [a]                                   | /customer                              | a text
                    title: "\\ud800"                                | /title                                 | a text
                    startsAt: yesterday                             | /startsAt                              | a day such as
                    startsAt: 2026-02-30                            | /startsAt                              | a day such as
                    startsAt: 2026-01-01T00:00:00                   | /startsAt                              | with offset
                    effectiveFrom: 1776-07-04                       | /effectiveFrom                         | from 1970 to 9999
                    components: []                                  | /components                            | at least one
                    components: api                                 | /components                            | a list
                    components: [a, {id: a}]                        | /components/1/id                       | each component once
                    components: [{weight: 2}]                       | /components/0/id                       | the id
                    components: [{id: a, weight: 0}]                | /components/0/weight                   | from 1 to 1000000
                    components: [{id: a, share: 1}]                 | /components/0/share                    | one of id, weight
                    fee: 4800                                       | /fee                                   | an object
                    fee: {amount: 4800}                             | /fee/currency                          | a currency
                    fee: {amount: -1, currency: EUR}                | /fee/amount                            | an amount
                    fee: {amount: 1e400, currency: EUR}             | /fee/amount                            | an amount
                    fee: {amount: 1.0000001, currency: EUR}         | /fee/amount                            | at most 6 decimals
                    fee: {amount: "1,000", currency: EUR}           | /fee/amount                            | an amount
                    fee: {amount: 1, currency: Euro}                | /fee/currency                          | ISO 4217
                    template: gold                                  | /template                              | one of atlassian-cloud
                    terms: {objectives: [{availability: 101}]}      | /terms/objectives/0/availability       | from 0 to 100
                    terms: {objectives: [{availability: 1e-999999999}]} | /terms/objectives/0/availability   | decimals
                    terms: {objectives: [], outages: {smallest: P999999999D}} | /terms/outages/smallest      | at most P36600D
                    terms: {objectives: [], period: {trailingDays: 2000000000}} | /terms/period/trailingDays | from 1 to 3660
                    terms: {objectives: [], credits: {claimWithinDays: 2000000000}} | /terms/credits/claimWithinDays | from 0 to 3660
                    terms: {objectives: [], excused: {categories: ["\\ud800"]}} | /terms/excused/categories/0 | a text
                    terms: {}                                       | /terms/objectives                      | at least one objective
                    terms: {objectives: [{availability: 99.9, credits: [{below: 99, percentOfFee: 10}, {below: 99.0, percentOfFee: 20}]}]} | /terms/objectives/0/credits/1/below | each bound once, not 99.0 again
                    terms: {objectives: [{availability: 99.9, credits: [{below: 95, percentOfFee: 10}, {below: 99, percentOfFee: 50}]}]} | /terms/objectives/0/credits/0/percentOfFee | no less than is owed below 99
                    terms: {objectives: [{availability: 99.9, credits: [{below: 99, timesPriceOfDowntime: 2}, {below: 95, timesPriceOfDowntime: 1}]}]} | /terms/objectives/0/credits/1/timesPriceOfDowntime | no less
                    terms: {objectives: [{availability: 99.9, credits: [{below: 99, percentOfFee: 2, perDowntime: PT1H}, {below: 95, percentOfFee: 1, perDowntime: PT1H}]}]} | /terms/objectives/0/credits/1/percentOfFee | no less
                    terms: {objectives: [{availability: 99.9, credits: [{below: 99.99, percentOfFee: 10}]}]} | /terms/objectives/0/credits/0/below | up to that of the objective, 99.9, not 99.99
                    terms: {objectives: [{latency: 95, within: PT1S, credits: [{below: 96, percentOfFee: 10}]}]} | /terms/objectives/0/credits/0/below | up to that of the objective, 95
                    terms: {objectives: [{availability: 99.9, credits: [{below: 99, percentOfFee: 500}]}]} | /terms/objectives/0/credits/0/percentOfFee | at most 100 percent of the fee, not 500
                    terms: {objectives: [{availability: 99.9, credits: [{below: 99, timesPriceOfDowntime: 2, perDowntime: PT1H}]}]} | /terms/objectives/0/credits/0/perDowntime | nothing here beside
                    terms: {objectives: [], period: {trailingDays: 30, contractYearFrom: 2026-04-01}} | /terms/period/trailingDays | only one of
                    terms: {objectives: [], serviceHours: {week: {}}} | /terms/serviceHours/week | some hours
                    terms: {objectives: [], serviceHours: {week: {monday: []}, dates: {"2026-12-25": []}}} | /terms/serviceHours/week | some hours
                    terms: {objectives: [], serviceHours: {week: {monday: ["22:00-24:00", "09:00-12:00", "11:59-13:00"]}}} | /terms/serviceHours/week/monday/2 | do not overlap with "09:00-12:00"
                    terms: {objectives: [], serviceHours: {week: {monday: ["22:00-24:00", "23:00-24:00"]}}} | /terms/serviceHours/week/monday/1 | do not overlap
                    terms: {objectives: [], serviceHours: {week: {}, dates: {"2026-12-25": ["00:00-24:00", "01:00-02:00"]}}} | /terms/serviceHours/dates/2026-12-25/1 | do not overlap
                    terms: strict                                   | /terms                                 | an object
                    colour: red                                     | /colour                                | one of customer
                    """)
    void aWrongClauseIsNamed(String clause, String path, String expected) {
        String name = clause.substring(0, clause.indexOf(':'));
        Map<String, String> clauses = new TreeMap<>(Map.of(
                "customer", "customer: X",
                "components", "components: [a]",
                "terms", "terms: {objectives: []}"));
        clauses.put(name, clause);

        InvalidTermsException invalid =
                catchThrowableOfType(InvalidTermsException.class, () -> yaml(String.join("\n", clauses.values())));

        assertThat(invalid.faults()).anySatisfy(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.detail()).contains(expected);
        });
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        InvalidTermsException invalid = catchThrowableOfType(
                InvalidTermsException.class,
                () -> yaml("{fee: {}, terms: {objectives: [{availability: 200}], zone: Nowhere}}"));

        assertThat(invalid.faults())
                .extracting(InvalidTermsException.Fault::path)
                .containsExactlyInAnyOrder(
                        "/customer",
                        "/components",
                        "/fee/amount",
                        "/fee/currency",
                        "/terms/zone",
                        "/terms/objectives/0/availability");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    customer: X\\ncustomer: Y                        | customer
                    terms: {zone: UTC, zone: UTC}                    | zone
                    week: &w [1]\\nother: *w                         | aliases are not read here
                    a: 1\\n---\\nb: 2                                | something follows
                    customer: "unfinished                            | line
                    {a: [1, 2}                                       | line
                    """)
    void whatIsNoDocumentIsRefused(String text, String why) {
        byte[] document = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Written.yaml(document))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1, "a": 2}   | a
                    {"a": 1} {}        | something follows
                    {"a":              | line 1
                    a: 1               | line 1
                    """)
    void whatIsNoJsonIsRefused(String text, String why) {
        assertThatThrownBy(() -> Written.json(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aDocumentThatWouldExplodeIsRefusedAtOnce() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> Written.yaml(laughs.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class);
        assertThatThrownBy(() -> Written.yaml(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class);
        assertThatThrownBy(() -> Written.json(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void anEmptyBodyLacksEverything() {
        assertThatThrownBy(() -> yaml("")).isInstanceOf(InvalidTermsException.class);
        assertThatThrownBy(() -> json("null")).isInstanceOf(InvalidTermsException.class);
    }

    @Test
    void instantsAreCutToMilliseconds() {
        assertThat(yaml("{customer: X, components: [a], template: slack, startsAt: 2026-01-01T00:00:00.123999Z}")
                        .startsAt())
                .isEqualTo(Instant.EPOCH.plus(Duration.ofMillis(1_767_225_600_123L)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"customer": [1}  | line 1, column 1
            {"customer": {    | it ends too early
            {"customer": 1e}  | line 1, column 1
            """)
    void brokenJsonIsToldOfByItsPlace(String json, String said) {
        assertThatThrownBy(() -> Written.json(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(said)
                .message()
                .doesNotContain("Source", "REDACTED", "StreamRead");
    }
}
