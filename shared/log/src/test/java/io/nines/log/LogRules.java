package io.nines.log;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.nines.log.planted.ShowsKafka;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class LogRules {
    private static final JavaClasses LOG = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.nines.log");

    private static final ArchRule KAFKA_STAYS_INSIDE = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .notHaveRawReturnType(describe("of Kafka", LogRules::isKafka))
            .andShould()
            .notHaveRawParameterTypes(describe("with one of Kafka", LogRules::haveKafka))
            .because("nobody but this module is to know Kafka");

    private static final ArchRule KNOWS_LITTLE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.apache.kafka..", "com.fasterxml.jackson..", "io.nines.contract", "io.nines.log")
            .because("every service builds on the log");

    private static boolean isKafka(JavaClass type) {
        return type.getPackageName().startsWith("org.apache.kafka");
    }

    private static boolean haveKafka(List<JavaClass> types) {
        return types.stream().anyMatch(LogRules::isKafka);
    }

    @Test
    void whatIsPublicDoesNotShowKafka() {
        KAFKA_STAYS_INSIDE.check(LOG);
    }

    @Test
    void theLogKnowsOnlyKafkaAndTheContract() {
        KNOWS_LITTLE.check(LOG);
    }

    @Test
    void theRulesBite() {
        JavaClasses planted = new ClassFileImporter().importClasses(ShowsKafka.class, KnowsAnotherLibrary.class);

        assertThatThrownBy(() -> KAFKA_STAYS_INSIDE.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ShowsKafka");
        assertThatThrownBy(() -> KNOWS_LITTLE.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsAnotherLibrary");
    }

    /** Breaks the rule on purpose, so that it is seen to bite. */
    static final class KnowsAnotherLibrary {
        final Condition<String> foreign = new Condition<>(String::isEmpty, "empty");
    }
}
