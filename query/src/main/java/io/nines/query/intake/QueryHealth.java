package io.nines.query.intake;

import io.nines.http.HealthReport;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether answers are fresh. */
@Singleton
class QueryHealth implements HealthReport {
    private final QueryReadiness readiness;

    QueryHealth(QueryReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public String part() {
        return "query";
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(readiness.now().trouble());
    }
}
