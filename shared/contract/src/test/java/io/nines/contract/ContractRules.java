package io.nines.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.nines.contract.planted.KnowsAnotherLibrary;
import org.junit.jupiter.api.Test;

class ContractRules {
    private static final ArchRule ONLY_JACKSON = classes()
            .that()
            .resideInAPackage("io.nines.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "io.nines.contract..")
            .because("everything depends on the contract: what it knows, all have to know");

    @Test
    void theContractKnowsOnlyJavaAndJackson() {
        ONLY_JACKSON.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.nines.contract"));
    }

    @Test
    void theRuleBites() {
        assertThatThrownBy(() -> ONLY_JACKSON.check(new ClassFileImporter().importClasses(KnowsAnotherLibrary.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsAnotherLibrary");
    }
}
