package io.nines.command.components;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.DetectionPolicy;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static DetectionPolicy policy(int failures) {
        return new DetectionPolicy(failures, 1, 1, null, null, null);
    }

    @Test
    void theFirstReachesBackForEver() {
        assertThat(Policies.first(policy(1)).inForce()).containsExactly(new PolicyInForce(Instant.MIN, policy(1)));
    }

    @Test
    void aPolicyForTheWholePastReplacesTheFirst() {
        Policies policies =
                Policies.first(policy(1)).with(Instant.EPOCH, policy(2)).with(Instant.MIN, policy(3));

        assertThat(policies).isEqualTo(Policies.first(policy(3)));
    }

    /** Each said thing: a policy (1 to 3) from an instant (0 to 9). What holds at an instant is the last said from then or before. */
    @Property
    void atEachInstantTheLastSaidThingThatReachesItHolds(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 29) Integer> said) {
        Policies policies = Policies.first(policy(1));
        int[] expected = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        for (int one : said) {
            policies = policies.with(Instant.ofEpochSecond(one / 3), policy(1 + one % 3));
            for (int at = one / 3; at < expected.length; at++) {
                expected[at] = 1 + one % 3;
            }
        }
        for (int at = 0; at < expected.length; at++) {
            assertThat(holdingAt(policies, Instant.ofEpochSecond(at)).failuresToDown())
                    .isEqualTo(expected[at]);
        }
        for (int i = 1; i < policies.inForce().size(); i++) {
            assertThat(policies.inForce().get(i).policy())
                    .isNotEqualTo(policies.inForce().get(i - 1).policy());
        }
    }

    private static DetectionPolicy holdingAt(Policies policies, Instant at) {
        DetectionPolicy holding = null;
        for (PolicyInForce one : policies.inForce()) {
            holding = one.from().isAfter(at) ? holding : one.policy();
        }
        return holding;
    }
}
