package io.nines.page;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.nines.page.planted.AsksTheCommandSide;
import io.nines.page.planted.AsksTheQuerySide;
import io.nines.page.planted.PageManager;
import io.nines.page.planted.TalksToKafka;
import io.nines.page.planted.UsesAxon;
import io.nines.page.planted.WritesSql;
import io.nines.page.planted.one.First;
import io.nines.page.planted.two.Second;
import org.junit.jupiter.api.Test;

class PageRules {
    private static final ArchRule STANDS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.nines.command..", "io.nines.query..", "org.axonframework..")
            .because("the page answers when everything else is down: take what you need from the log");

    private static final ArchRule NO_KAFKA = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..")
            .because("Kafka is shared/log's affair: use its readers");

    private static final ArchRule NO_SQL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..")
            .because("the page keeps its view in memory, and a snapshot file beside it");

    private static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Dto)")
            .because("a name says what the thing is");

    private static final ArchRule NO_CYCLES = noCycles("io.nines.page.(*)..");

    private static final JavaClasses PAGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.nines.page");

    private static ArchRule noCycles(String packages) {
        return slices().matching(packages)
                .should()
                .beFreeOfCycles()
                .because("view knows nobody, page knows view, live knows page");
    }

    @Test
    void pageStandsAlone() {
        STANDS_ALONE.check(PAGE);
    }

    @Test
    void pageDoesNotTalkToKafka() {
        NO_KAFKA.check(PAGE);
    }

    @Test
    void pageHasNoDatabase() {
        NO_SQL.check(PAGE);
    }

    @Test
    void namesSayWhatAThingIs() {
        NAMES_SAY_WHAT_A_THING_IS.check(PAGE);
    }

    @Test
    void capabilitiesHaveNoCycles() {
        NO_CYCLES.check(PAGE);
    }

    @Test
    void plantedViolationsAreFound() {
        assertFound(STANDS_ALONE, AsksTheCommandSide.class);
        assertFound(STANDS_ALONE, AsksTheQuerySide.class);
        assertFound(STANDS_ALONE, UsesAxon.class);
        assertFound(NO_KAFKA, TalksToKafka.class);
        assertFound(NO_SQL, WritesSql.class);
        assertFound(NAMES_SAY_WHAT_A_THING_IS, PageManager.class);
        assertFound(noCycles("io.nines.page.planted.(*).."), First.class, Second.class);
    }

    private static void assertFound(ArchRule rule, Class<?>... planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> rule.check(violation))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted[0].getSimpleName());
    }
}
