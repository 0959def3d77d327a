package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreExceptionTest {
    private static RuntimeException with(String state) {
        return new IllegalStateException(new StoreException(new SQLException("no", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "08S01", "40001", "40P01", "57P01", "57P03", "HYT00", "55P03"})
    void aDatabaseThatIsBusyOrAwayMayComeBack(String state) {
        assertThat(StoreException.mayPass(with(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42S02", "23505", "22001", "57014", "90031"})
    void aRefusalStays(String state) {
        assertThat(StoreException.mayPass(with(state))).isFalse();
    }

    @Test
    void whatTheDriverCallsPassingMayPass() {
        assertThat(StoreException.mayPass(new StoreException(new SQLTransientConnectionException("no connection"))))
                .isTrue();
        assertThat(StoreException.mayPass(new StoreException(new SQLRecoverableException("gone"))))
                .isTrue();
        assertThat(StoreException.mayPass(new StoreException(new SQLException("no state"))))
                .isFalse();
        assertThat(StoreException.mayPass(new IllegalStateException("none of the database's")))
                .isFalse();
    }
}
