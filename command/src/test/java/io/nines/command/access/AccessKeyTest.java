package io.nines.command.access;

import io.nines.command.acceptance.RejectedException;
import io.nines.command.access.AccessKeyCommand.GrantAccessKey;
import io.nines.command.access.AccessKeyCommand.RevokeAccessKey;
import io.nines.command.access.AccessKeyCommand.VoidKeyResults;
import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.Role;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AccessKeyTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final AccessKeyGranted PROBE =
            new AccessKeyGranted("key000000001", "ab", Role.PROBE, List.of("api"), null, true, 60L, null);
    private static final AccessKeyGranted ADMIN =
            new AccessKeyGranted("key000000001", "ab", Role.ADMIN, null, null, false, null, null);

    private final FixtureConfiguration<AccessKey> fixture = new AggregateTestFixture<>(AccessKey.class);

    @Test
    void aGrantedKeyIsOnRecordWithItsRights() {
        fixture.givenNoPriorActivity()
                .when(new GrantAccessKey("key000000001", "ab", Role.PROBE, List.of("api"), null, true, 60L, null))
                .expectEvents(PROBE);
    }

    @Test
    void revokingRevokes() {
        fixture.given(PROBE)
                .when(new RevokeAccessKey("key000000001", false))
                .expectEvents(new AccessKeyRevoked("key000000001"));
    }

    @Test
    void revokingTwiceIsRevokingOnce() {
        fixture.given(ADMIN, new AccessKeyRevoked("key000000001"))
                .when(new RevokeAccessKey("key000000001", false))
                .expectNoEvents();
    }

    @Test
    void theLastAdminKeyStays() {
        fixture.given(ADMIN).when(new RevokeAccessKey("key000000001", false)).expectException(RejectedException.class);
    }

    @Test
    void anAdminKeyBesideAnotherIsRevoked() {
        fixture.given(ADMIN)
                .when(new RevokeAccessKey("key000000001", true))
                .expectEvents(new AccessKeyRevoked("key000000001"));
    }

    @Test
    void whatNeverWasGrantedCannotBeRevoked() {
        fixture.givenNoPriorActivity()
                .when(new RevokeAccessKey("key000000001", true))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void resultsOfARevokedKeyCanBeVoided() {
        fixture.given(PROBE, new AccessKeyRevoked("key000000001"))
                .when(new VoidKeyResults("key000000001", NOON, LATER, null))
                .expectEvents(new KeyResultsVoided("key000000001", NOON, LATER, null));
    }

    @Test
    void aSpanThatIsVoidAlreadyIsNotVoidedAgain() {
        fixture.given(PROBE, new KeyResultsVoided("key000000001", NOON, LATER, null))
                .when(new VoidKeyResults("key000000001", NOON.plusSeconds(1), LATER, null))
                .expectNoEvents();
    }

    @Test
    void aSpanThatReachesFurtherIsVoided() {
        fixture.given(PROBE, new KeyResultsVoided("key000000001", NOON, LATER, null))
                .when(new VoidKeyResults("key000000001", NOON, LATER.plusMillis(1), null))
                .expectEvents(new KeyResultsVoided("key000000001", NOON, LATER.plusMillis(1), null));
    }
}
