package io.nines.timeline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.nines.timeline.planted.AsksChance;
import io.nines.timeline.planted.AsksTheClock;
import io.nines.timeline.planted.AsksToday;
import io.nines.timeline.planted.KnowsJson;
import org.junit.jupiter.api.Test;

class TimelineRules {
    private static final ArchRule KNOWS_ONLY_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.nines.timeline.."))
            .because("availability is arithmetic: hand in numbers, and keep events, logs and databases outside");

    private static final ArchRule ASKS_NEITHER_CLOCK_NOR_CHANCE = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(time\\.(Clock|InstantSource)|util\\.(Random|random\\..*))")
            .because("the same timeline and window give the same figure: hand in the instant");

    private static final JavaClasses TIMELINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.nines.timeline");

    @Test
    void timelineKnowsOnlyTheJdk() {
        KNOWS_ONLY_THE_JDK.check(TIMELINE);
    }

    @Test
    void timelineAsksNeitherClockNorChance() {
        ASKS_NEITHER_CLOCK_NOR_CHANCE.check(TIMELINE);
    }

    @Test
    void plantedKnowledgeOfJsonIsFound() {
        assertFound(KNOWS_ONLY_THE_JDK, KnowsJson.class);
    }

    @Test
    void plantedCallsOfClockAndChanceAreFound() {
        assertFound(ASKS_NEITHER_CLOCK_NOR_CHANCE, AsksTheClock.class);
        assertFound(ASKS_NEITHER_CLOCK_NOR_CHANCE, AsksToday.class);
        assertFound(ASKS_NEITHER_CLOCK_NOR_CHANCE, AsksChance.class);
    }

    private static void assertFound(ArchRule rule, Class<?> planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> rule.check(violation))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted.getSimpleName());
    }
}
