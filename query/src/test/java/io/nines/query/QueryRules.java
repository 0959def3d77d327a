package io.nines.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.nines.query.planted.AsksTheDatabase;
import io.nines.query.planted.KnowsAxon;
import io.nines.query.planted.KnowsCommand;
import io.nines.query.planted.KnowsKafka;
import io.nines.query.planted.UptimeHelper;
import io.nines.query.planted.one.Chicken;
import io.nines.query.planted.two.Egg;
import org.junit.jupiter.api.Test;

class QueryRules {
    private static final JavaClasses QUERY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/$")) // what Micronaut generates
            .importPackages("io.nines.query");

    private static final ArchRule OTHER_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.nines.command..", "io.nines.page..", "io.nines.allinone..")
            .because("services meet on the log and nowhere else: move what both need to shared/contract");

    private static final ArchRule KAFKA = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..")
            .because("only shared/log knows Kafka: add what you need there");

    private static final ArchRule AXON = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("Axon is the command side's; a projection takes events from the log");

    private static final ArchRule SQL = noClasses()
            .that()
            .haveNameNotMatching(".*Repository(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
            .because("SQL is in classes named ...Repository: put the question there");

    private static final ArchRule NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Utils?|Helper|Manager|Service|Dto)")
            .because("such a name does not say what the class is");

    @Test
    void queryDoesNotKnowTheOtherServices() {
        OTHER_SERVICES.check(QUERY);
        assertFound(OTHER_SERVICES, KnowsCommand.class);
    }

    @Test
    void queryDoesNotKnowKafka() {
        KAFKA.check(QUERY);
        assertFound(KAFKA, KnowsKafka.class);
    }

    @Test
    void queryDoesNotKnowAxon() {
        AXON.check(QUERY);
        assertFound(AXON, KnowsAxon.class);
    }

    @Test
    void onlyRepositoriesSpeakSql() {
        SQL.check(QUERY);
        assertFound(SQL, AsksTheDatabase.class);
    }

    @Test
    void namesSayWhatAClassIs() {
        NAMES.check(QUERY);
        assertFound(NAMES, UptimeHelper.class);
    }

    @Test
    void capabilitiesDoNotGoRoundInCircles() {
        noCirclesAmong("io.nines.query.(*)..").check(QUERY);
        assertFound(noCirclesAmong("io.nines.query.planted.(*).."), Chicken.class, Egg.class);
    }

    private static ArchRule noCirclesAmong(String packages) {
        return slices().matching(packages)
                .should()
                .beFreeOfCycles()
                .because("capabilities build on each other in one direction: intake, reading, components, incidents and"
                        + " maintenance, reports");
    }

    private static void assertFound(ArchRule rule, Class<?>... planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> rule.check(violation))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted[0].getSimpleName());
    }
}
