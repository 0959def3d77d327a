package io.nines.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the house, as far as they are about this service. Each is tried on a planted violation, too. */
class CommandRules {
    private static final String REAL = "io.nines.command";
    private static final String PLANTED = "io.nines.planted";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(REAL);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    private static final DescribedPredicate<JavaClass> AGGREGATE_OR_DETECTOR = describe(
            "aggregates and the detector",
            type -> type.isAnnotatedWith(AggregateRoot.class)
                    || type.getSimpleName().startsWith("Detector"));

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
    enum Rule {
        SERVICES_DO_NOT_KNOW_EACH_OTHER(
                "UsesAnotherService",
                base -> noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.nines.query..", "io.nines.page..", "io.nines.allinone..")
                        .because("what they have to tell each other goes over the log: see shared/contract")),

        AXON_IS_CONFIGURED_IN_WIRING_ONLY(
                "ConfiguresAxon",
                base -> noClasses()
                        .that()
                        .resideOutsideOfPackage(base + ".wiring..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.axonframework.config..",
                                "org.axonframework.common..",
                                "org.axonframework.serialization..",
                                "org.axonframework.eventsourcing.eventstore..",
                                "org.axonframework.messaging.correlation..",
                                "org.axonframework.updates..")
                        .because("its defaults lose or leak something unless they are all set in one place")),

        KAFKA_IS_BEHIND_THE_LOG(
                "TalksToKafka",
                base -> noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.kafka..")
                        .because("shared/log knows how to write and read it exactly once")),

        SQL_IS_IN_REPOSITORIES(
                "WritesSql",
                base -> noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Repository")
                        .and()
                        .resideOutsideOfPackage(base + ".wiring..")
                        .should()
                        .callMethodWhere(target(owner(
                                        describe("a connection or statement", CommandRules::isConnectionOrStatement)))
                                .and(describe("that takes or makes SQL", CommandRules::takesSql)))
                        .because("one who changes a table must find whoever reads it")),

        AGGREGATES_AND_DETECTOR_HAVE_NO_CLOCK_AND_NO_DICE(
                "PlantedAggregate",
                base -> classes()
                        .that(AGGREGATE_OR_DETECTOR)
                        .should(neverAsk())
                        .because(
                                "the same commands and results must give the same events: time and ids come in from the edge")),

        ONLY_EVENTS_CHANGE_AGGREGATES(
                "PlantedAggregate",
                base -> fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(AggregateRoot.class)
                        .should(beSetByEventSourcingHandlersOnly())
                        .because("what no event tells is lost when the aggregate is loaded again")),

        AGGREGATES_ARE_REACHED_BY_COMMANDS_ONLY(
                "Other",
                base -> classes()
                        .that()
                        .areAnnotatedWith(AggregateRoot.class)
                        .should(beKnownToOwnPackageAndWiringOnly(base))
                        .because("the door of a capability is its commands, controllers and directories")),

        NO_CYCLES_BETWEEN_CAPABILITIES(
                "one",
                base -> slices().matching(base + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a capability that knows another must not be known by it")),

        NAMES_SAY_WHAT_IT_IS(
                "EventUtils",
                base -> noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Service|Dto)(\\$.*)?")
                        .because("such a name says nothing: say what it is"));

        private final String planted;
        private final RuleOverPackages rule;

        Rule(String planted, RuleOverPackages rule) {
            this.planted = planted;
            this.rule = rule;
        }
    }

    /** A rule over the packages below a base. */
    private interface RuleOverPackages {
        ArchRule over(String base);
    }

    @ParameterizedTest
    @EnumSource
    void theCodeKeeps(Rule rule) {
        rule.rule.over(REAL).allowEmptyShould(true).check(CODE);
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedViolationIsFoundBy(Rule rule) {
        var result = rule.rule.over(PLANTED).evaluate(VIOLATIONS);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(rule.planted);
    }

    private static boolean isConnectionOrStatement(JavaClass type) {
        return type.isAssignableTo(Connection.class) || type.isAssignableTo(Statement.class);
    }

    private static boolean takesSql(JavaCall<?> call) {
        String name = call.getTarget().getName();
        boolean first = !call.getTarget().getRawParameterTypes().isEmpty()
                && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(String.class);
        return name.startsWith("prepare") || name.equals("createStatement") || (name.startsWith("execute") && first);
    }

    private static ArchCondition<JavaClass> neverAsk() {
        Set<String> questions = Set.of("now", "currentTimeMillis", "nanoTime", "random", "randomUUID");
        return new ArchCondition<>("never ask a clock or for randomness") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    JavaClass asked = access.getTargetOwner();
                    boolean source = asked.isAssignableTo(InstantSource.class)
                            || asked.isAssignableTo(Clock.class)
                            || asked.isAssignableTo(RandomGenerator.class)
                            || asked.isEquivalentTo(UUID.class);
                    boolean question = asked.getPackageName().startsWith("java.")
                            && questions.contains(access.getTarget().getName());
                    if (source || question) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaField> beSetByEventSourcingHandlersOnly() {
        return new ArchCondition<>("be set by event-sourcing handlers only") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                for (JavaFieldAccess access : field.getAccessesToSelf()) {
                    boolean allowed = access.getAccessType() == JavaFieldAccess.AccessType.GET
                            || access.getOrigin().isConstructor()
                            || access.getOrigin().isAnnotatedWith(EventSourcingHandler.class);
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(field, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beKnownToOwnPackageAndWiringOnly(String base) {
        return new ArchCondition<>("be known to their own package and wiring only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()))
                        .filter(dependency ->
                                !dependency.getOriginClass().getPackageName().startsWith(base + ".wiring"))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }
}
