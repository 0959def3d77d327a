package io.nines.command.components;

import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.PreconditionFailedException;
import io.nines.command.acceptance.RejectedException;
import io.nines.command.components.ComponentCommand.PutComponent;
import io.nines.command.components.ComponentCommand.RetireComponent;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ComponentTest {
    private static final TextRef TEXT = new TextRef("abcdefghijkl", "00");
    private static final DetectionPolicy STRICT = new DetectionPolicy(1, 1, 1, null, null, null);
    private static final DetectionPolicy CALM = new DetectionPolicy(5, 2, 1, null, null, null);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant NOW = NOON.plusSeconds(3600);
    private static final ComponentRegistered REGISTERED =
            new ComponentRegistered("api", "API", "Core", 1, TEXT, Visibility.PUBLIC, STRICT);

    private final FixtureConfiguration<Component> fixture = new AggregateTestFixture<>(Component.class);

    private static PutComponent put(String name, DetectionPolicy detection, Instant effectiveFrom) {
        return put(name, detection, effectiveFrom, Expectation.NONE);
    }

    private static PutComponent put(String name, DetectionPolicy detection, Instant from, Expectation expectation) {
        ComponentDescription said = new ComponentDescription(name, "Core", 1, TEXT, Visibility.PUBLIC);
        return new PutComponent("api", said, List.of(new StatedPolicy(detection, from)), NOW, expectation);
    }

    @Test
    void whatIsNotThereIsRegistered() {
        fixture.givenNoPriorActivity().when(put("API", STRICT, null)).expectEvents(REGISTERED);
    }

    @Test
    void theSameAgainChangesNothing() {
        fixture.given(REGISTERED).when(put("API", STRICT, null)).expectNoEvents();
    }

    @Test
    void anotherNameDescribesItAnew() {
        fixture.given(REGISTERED)
                .when(put("Public API", STRICT, null))
                .expectEvents(new ComponentDescribed("api", "Public API", "Core", 1, TEXT, Visibility.PUBLIC));
    }

    @Test
    void anotherPolicyChangesDetectionOnly() {
        fixture.given(REGISTERED)
                .when(put("API", CALM, null))
                .expectEvents(new DetectionPolicyChanged("api", CALM, null));
    }

    @Test
    void bothChangeAtOnce() {
        fixture.given(REGISTERED)
                .when(put("B", CALM, NOON))
                .expectEvents(
                        new ComponentDescribed("api", "B", "Core", 1, TEXT, Visibility.PUBLIC),
                        new DetectionPolicyChanged("api", CALM, NOON));
    }

    @Test
    void thePolicyInForceSaidOfALaterInstantChangesNothing() {
        fixture.given(REGISTERED, new DetectionPolicyChanged("api", CALM, NOON))
                .when(put("API", CALM, NOON.plusSeconds(1)))
                .expectNoEvents();
    }

    @Test
    void thePolicyInForceSaidOfAnEarlierInstantRestates() {
        fixture.given(REGISTERED, new DetectionPolicyChanged("api", CALM, NOON))
                .when(put("API", CALM, NOON.minusSeconds(1)))
                .expectEvents(new DetectionPolicyChanged("api", CALM, NOON.minusSeconds(1)));
    }

    @Test
    void anEarlierPolicySaidAgainSupersedesTheLaterOne() {
        fixture.given(REGISTERED, new DetectionPolicyChanged("api", CALM, NOON))
                .when(put("API", STRICT, NOON.minusSeconds(1)))
                .expectEvents(new DetectionPolicyChanged("api", STRICT, NOON.minusSeconds(1)));
    }

    private static PutComponent put(StatedPolicy... policies) {
        ComponentDescription said = new ComponentDescription("API", "Core", 1, TEXT, Visibility.PUBLIC);
        return new PutComponent("api", said, List.of(policies), NOW, Expectation.NONE);
    }

    @Test
    void aPolicyThatJudgesLaterIsRecordedBehindTheFirst() {
        Instant later = NOW.plusSeconds(60);
        fixture.givenNoPriorActivity()
                .when(put(new StatedPolicy(STRICT, null), new StatedPolicy(CALM, later)))
                .expectEvents(REGISTERED, new DetectionPolicyChanged("api", CALM, later));
    }

    @Test
    void whatJudgesNowAndWhatWillSaidAgainChangesNothing() {
        Instant later = NOW.plusSeconds(60);
        fixture.given(REGISTERED, new DetectionPolicyChanged("api", CALM, later))
                .when(put(new StatedPolicy(STRICT, null), new StatedPolicy(CALM, later)))
                .expectNoEvents();
    }

    @Test
    void aLaterPolicyThatIsLeftOutIsTakenBack() {
        fixture.given(REGISTERED, new DetectionPolicyChanged("api", CALM, NOW.plusSeconds(60)))
                .when(put(new StatedPolicy(STRICT, null)))
                .expectEvents(new DetectionPolicyChanged("api", STRICT, null));
    }

    @Test
    void aLaterPolicySaidWithoutAnInstantJudgesFromNowOn() {
        fixture.given(REGISTERED, new DetectionPolicyChanged("api", CALM, NOW.plusSeconds(60)))
                .when(put(new StatedPolicy(CALM, null)))
                .expectEvents(new DetectionPolicyChanged("api", CALM, null));
    }

    @Test
    void itsRevisionIsTheNumberOfItsEvents() {
        Expectation third = Expectation.of("\"3\"", null);
        fixture.given(REGISTERED, new DetectionPolicyChanged("api", CALM, NOON))
                .when(put("B", CALM, null, third))
                .expectException(PreconditionFailedException.class);
    }

    @Test
    void whatIsExpectedAndIsSoGoesOn() {
        fixture.given(REGISTERED)
                .when(put("B", STRICT, null, Expectation.of("\"7\", \"1\"", "\"2\"")))
                .expectEvents(new ComponentDescribed("api", "B", "Core", 1, TEXT, Visibility.PUBLIC));
    }

    @Test
    void aWeakTagNeverMatches() {
        fixture.given(REGISTERED)
                .when(put("B", STRICT, null, new Expectation(Set.of("W/\"1\""), null)))
                .expectException(PreconditionFailedException.class);
    }

    @Test
    void aRetiredComponentIsNotChanged() {
        fixture.given(REGISTERED, new ComponentRetired("api"))
                .when(put("API", STRICT, null))
                .expectException(RejectedException.class);
    }

    @Test
    void retiringRetires() {
        fixture.given(REGISTERED)
                .when(new RetireComponent("api", Expectation.NONE))
                .expectEvents(new ComponentRetired("api"));
    }

    @Test
    void retiringTwiceIsRetiringOnce() {
        fixture.given(REGISTERED, new ComponentRetired("api"))
                .when(new RetireComponent("api", Expectation.NONE))
                .expectNoEvents();
    }

    @Test
    void whatNeverWasCannotBeRetired() {
        fixture.givenNoPriorActivity()
                .when(new RetireComponent("api", Expectation.NONE))
                .expectException(AggregateNotFoundException.class);
    }
}
