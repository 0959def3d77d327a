package io.nines.command.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.publication.StoreException;
import io.nines.http.Problem;
import io.nines.http.ProblemException;
import java.sql.SQLException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static Problem problem(RuntimeException failure) {
        return ((ProblemException) Refusals.of(failure)).problem();
    }

    @Test
    void aRuleOfTheDomainIsAConflict() {
        Problem problem = problem(new RejectedException("some-rule", "A rule", "It says no."));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.name()).isEqualTo("some-rule");
    }

    @Test
    void twoWhoChangeTheSameAtOnceAreAConflict() {
        assertThat(problem(new ConcurrencyException("sequence 3 is there")).name())
                .isEqualTo("concurrent-change");
        assertThat(problem(new AggregateStreamCreationException("sequence 0 is there"))
                        .name())
                .isEqualTo("concurrent-change");
    }

    @Test
    void anAggregateThatIsNotThereIsNamedByItsType() {
        Problem problem = problem(new AggregateNotFoundException("access-key/abc", "not there"));

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.name()).isEqualTo("unknown-access-key");
        assertThat(problem.detail()).contains("access key").contains("abc");
    }

    @Test
    void aLockThatIsHeldTooLongMayBeTriedAgain() {
        RuntimeException timeout = new IllegalStateException(new StoreException(new SQLException("late", "HYT00")));

        assertThat(problem(timeout).status()).isEqualTo(503);
        assertThat(((ProblemException) Refusals.of(timeout)).headers()).containsKey("Retry-After");
    }

    @Test
    void whatIsNobodysMistakeStaysWhatItIs() {
        RuntimeException failure = new IllegalStateException("broken");

        assertThat(Refusals.of(failure)).isSameAs(failure);
    }
}
