package io.nines.terms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.nines.terms.planted.KnowsAnotherLibrary;
import org.junit.jupiter.api.Test;

class TermsRules {
    private static final ArchRule ONLY_TIMELINE_AND_JACKSON = classes()
            .that()
            .resideInAPackage("io.nines.terms..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "io.nines.timeline..", "io.nines.terms..")
            .because("command and query both read terms: what this module knows, both have to know");

    @Test
    void termsKnowOnlyTimelineAndJackson() {
        ONLY_TIMELINE_AND_JACKSON.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.nines.terms"));
    }

    @Test
    void theRuleBites() {
        assertThatThrownBy(() -> ONLY_TIMELINE_AND_JACKSON.check(
                        new ClassFileImporter().importClasses(KnowsAnotherLibrary.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsAnotherLibrary");
    }
}
