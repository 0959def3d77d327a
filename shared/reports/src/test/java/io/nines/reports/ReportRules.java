package io.nines.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.nines.contract.DomainEvent;
import io.nines.reports.planted.AsksTheClock;
import io.nines.reports.planted.KnowsAnotherLibrary;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportRules {
    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.nines.reports");

    private static final ArchRule KNOWS_LITTLE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "io.nines.contract",
                    "io.nines.timeline..",
                    "io.nines.terms",
                    "io.nines.log",
                    "io.nines.reports..")
            .because(
                    "query, command and the command line make the same bytes: what this module knows, all of them have to");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a report is a function of position, rules and zone data");

    @Test
    void reportsKnowNoServiceAndNoDatabase() {
        KNOWS_LITTLE.check(REPORTS);
    }

    @Test
    void reportsAskNoClock() {
        NO_CLOCK.check(REPORTS);
    }

    /** Of every family of events the ledger says whether reports need it. */
    @Test
    void everyFamilyOfEventsIsTakenOrIgnored() {
        Set<Class<?>> named = new HashSet<>(Ledger.TAKEN);
        named.addAll(Ledger.IGNORED);
        assertThat(DomainEvent.class.getPermittedSubclasses()).allMatch(named::contains);
    }

    @Test
    void theRulesBite() {
        JavaClasses planted = new ClassFileImporter().importClasses(KnowsAnotherLibrary.class, AsksTheClock.class);
        assertThatThrownBy(() -> KNOWS_LITTLE.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsAnotherLibrary");
        assertThatThrownBy(() -> NO_CLOCK.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("AsksTheClock");
    }
}
