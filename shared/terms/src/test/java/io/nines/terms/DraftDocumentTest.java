package io.nines.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DraftDocumentTest {
    private static DraftDocument read(String yaml) {
        return DraftDocument.read(Written.read(yaml.getBytes(StandardCharsets.UTF_8), "application/yaml"));
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        DraftDocument read = read("{periods: [2026-10]}");
        assertThat(read.periods()).containsExactly("2026-10");
        assertThat(read.versions()).isNull();
        assertThat(read.everywhere()).isEqualTo(new DraftDocument.Version(null, null, null, null));
    }

    @Test
    void aDraftOfAllVersionsMayHaveAnyOfWhatAnAgreementHas() {
        DraftDocument read = read("{periods: [2026-10], components: [a, {id: b, weight: 2}], template: slack}");
        assertThat(read.everywhere().components()).containsEntry("b", 2).hasSize(2);
        assertThat(read.everywhere().clauses()).isEqualTo(ContractTemplates.tree("slack"));
        assertThat(read.everywhere().fee()).isNull();
    }

    @Test
    void aDayBeginsInTheZoneOfItsVersion() {
        DraftDocument read = read("{periods: [2026-10], versions: [{template: slack},"
                + " {effectiveFrom: 2026-07-01, template: slack, terms: {zone: Asia/Tokyo}}]}");
        assertThat(read.everywhere()).isNull();
        assertThat(read.versions().get(0).effectiveFrom()).isNull();
        assertThat(read.versions().get(1).effectiveFrom()).isEqualTo("2026-06-30T15:00:00Z");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(
                        () -> read(
                                "{rules: 1, components: [], fee: {amount: abc}, versions: [{terms: {basis: x, objectives: []}}, {}]}"))
                .isInstanceOfSatisfying(
                        InvalidTermsException.class,
                        e -> assertThat(e.faults())
                                .extracting(InvalidTermsException.Fault::path)
                                .containsExactlyInAnyOrder(
                                        "/rules",
                                        "/periods",
                                        "/versions",
                                        "/versions/0/terms/basis",
                                        "/versions/1/effectiveFrom",
                                        "/versions/1/terms"));
    }

    @Test
    void moreThanTwoYearsOfMonthsAreNotReckonedAtOnce() {
        assertThat(read("{periods: [" + "2026-10, ".repeat(24) + "]}").periods())
                .hasSize(24);
        assertThatThrownBy(() -> read("{periods: [" + "2026-10, ".repeat(25) + "]}"))
                .hasMessageContaining("/periods: needed is a list of 1 to 24 periods");
    }
}
