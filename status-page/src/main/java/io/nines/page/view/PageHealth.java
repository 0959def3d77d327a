package io.nines.page.view;

import io.nines.http.HealthReport;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether the page goes on; the page itself says so, too, and shows what it has. */
@Singleton
class PageHealth implements HealthReport {
    private final CurrentView current;

    PageHealth(CurrentView current) {
        this.current = current;
    }

    @Override
    public String part() {
        return "page";
    }

    @Override
    public Optional<String> trouble() {
        return switch (current.sight().trouble()) {
            case NONE -> Optional.empty();
            case BEHIND -> Optional.of("the log has not been read to its end yet");
            case UNREACHABLE -> Optional.of("the log does not answer");
            case UNREADABLE -> Optional.of("the log holds what cannot be read, or is not what it was");
        };
    }
}
